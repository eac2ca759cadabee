/** Does a question ask for more than one thing ("多少…几…", "分别", "各")? */
export function asksSeveral(asked: string): boolean {
  if (/分别|各(?=是|为|有|多少|几|达|要|到|[^\p{Script=Han}]|$)/u.test(asked)) return true;
  return (asked.match(/多少|(?<!每)几|谁|哪|什么|啥|多大|多久/gu) ?? []).length > 1;
}
