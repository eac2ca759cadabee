/**
 * What the commands may know of the configuration: where things are and what is set, never a secret.
 */
export interface Setup {
  /** Absolute paths. */
  readonly corpusDir: string;
  readonly dataDir: string;
  /** True where --offline is given. */
  readonly offline: boolean;
  /** No notices and no progress bars. */
  readonly quiet: boolean;
  /** Stack traces, timings, and whatever else helps to look inside. */
  readonly verbose: boolean;
  /** Null where no key is set or --offline is given. */
  readonly model: {
    readonly baseUrl: string | null;
    readonly chatModel: string | null;
    readonly embeddingModel: string | null;
  } | null;
  readonly slack: {
    readonly botToken: boolean;
    readonly appToken: boolean;
    readonly signingSecret: boolean;
  };
}

/** Options that every command takes, as the command line gives them. */
export interface CommonOptions {
  readonly corpus?: string;
  readonly data?: string;
  readonly offline?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}
