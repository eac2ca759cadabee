/** "某某市" → "某某"; null where nothing useful is left. */
export function shortPlaceName(name: string): string | null {
  const short = name.replace(PLACE_SUFFIX, "");
  return short.length >= 2 && short !== name ? short : null;
}

const PLACE_SUFFIX = /(?:自治[区州县旗]|特别行政区|地区|新片区|新区|街道|[省市县区州盟旗镇乡])$/u;
