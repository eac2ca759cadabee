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
  /** Null where no key is set, --offline is given, or its variables are wrong. */
  readonly model: {
    readonly baseUrl: string | null;
    readonly chatModel: string | null;
    readonly embeddingModel: string | null;
  } | null;
  /** What is wrong with the model's variables, in Chinese; null if nothing. */
  readonly modelProblem: string | null;
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
