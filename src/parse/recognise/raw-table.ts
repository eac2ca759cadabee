import type { Span } from "../../policy.ts";

/** A piece of text that stands for (a part of) a cell. */
export interface Piece extends Span {
  readonly text: string;
}

/** A table as found: which lines it takes, its header cells, and the pieces of each row in reading order. */
export interface RawTable {
  /** Lines taken: first, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Header cells; null for a column whose header is lost. */
  readonly header: readonly (Piece | null)[];
  readonly rows: readonly RawRow[];
  /** Header cells printed again after a page break, and rules such as `|---|---|`. */
  readonly repeated: readonly Piece[];
}

/** A piece with the column it stands in. */
export interface PlacedPiece {
  readonly column: number;
  readonly piece: Piece;
}

export interface RawRow {
  /** Pieces; `null` stands for a cell printed empty. */
  readonly pieces: readonly (Piece | null)[];
  /** True where the pieces are cells one to one (delimited rows). */
  readonly exact: boolean;
  /** Pieces that belong to the row's name but stand apart from it, behind a page break. */
  readonly continued: readonly Piece[];
  /** Further lines of cells that are broken over lines. */
  readonly more?: readonly PlacedPiece[];
  /** True where something else stands between the lines of a cell. */
  readonly scattered?: boolean;
  /** Of the pieces those of a cell merged over rows that stand beside another of them. */
  readonly lent?: readonly Piece[];
}

/** The further lines of a row's cells. */
export function furtherPieces(row: RawRow): Piece[] {
  return (row.more ?? []).map(({ piece }) => piece);
}
