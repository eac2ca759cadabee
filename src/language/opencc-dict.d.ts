/** Dictionaries of opencc-js: "from to|from to|…". The package types only its converters. */
declare module "opencc-js/dict/*" {
  const dictionary: string;
  // biome-ignore lint/style/noDefaultExport: the package's choice
  export default dictionary;
}

declare module "opencc-js/core" {
  export function ConverterFactory(...groups: string[][]): (text: string) => string;
}
