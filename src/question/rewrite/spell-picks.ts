import { literal } from "../../language/literal.ts";
import { rememberedFor } from "../../language/remembered.ts";
import { attributeSurfaces } from "../read/find-attribute.ts";
import type { Vocabulary } from "../vocabulary.ts";

const DROP =
  "(?:去掉|去除|除去|除掉|删掉|删去|删除|剔除|剔掉|剔出去|排除|刨掉|刨去|拿掉|拿走|撇开|撇掉|抛开|抛掉|扔掉|踢掉|划掉|滤掉|筛掉|略去|(?<![要算看列])不[要算看列])了?";
const OTHERS = "(?:其[他它余]|别的|剩下|余下|另外)的?";
/** "其他删掉": only says again that some are picked. */
const OTHERS_DROPPED = new RegExp(
  `[,、]?${OTHERS}(?:指标)?(?:就|都|全|一律|统统)*(?:给我)?${DROP}`,
  "gu",
);
/** "某类的撇开,剩下…": what is dropped, before what is left is named. */
const TOPIC_DROPPED = new RegExp(
  `(?:把|将)?([^,。?]*?)([^,。?里中表把将]{2,8})的(?:指标)?(?:都|全|先|统统)*${DROP}[,、](?=剩下|余下|只|${OTHERS})`,
  "gu",
);
const CHOOSE = "(?:挑|摘|拎|筛|选|拣|捡|抽|圈|滤|拉|择)(?:选|取)?(?:出来?|一下|给我)";
const KIND = "(?:属性?[为是于]?|标[为着]?|是)?";
const REST = "(?:的)?(?:指标|各项|那[几些][个项]?|部分|那部分|的)*";
/** "剩哪几个", "还剩几个", "剩下那些": what is left of a list. */
const LEFT = /还?剩下?(?:的|来)?(?=哪|几|多少|什么|啥)/gu;
const REMAINING = /(?:剩下?|余下)(?:来)?(?:的|那些|那几[个项])?(?!\p{Script=Han}?多少)/gu;

/**
 * Spells out in a folded question which rows of a list are wanted or not, said by what to do with them: "软的剔除,剩几个" →
 * "其中不是软的,有几个", "把软的摘出来", "只留软的" → "其中软的有哪些". Words that name no attribute of the documents' indicators stay.
 */
export function spellPicks(folded: string, vocabulary: Vocabulary): string {
  const narrowed = folded.replace(TOPIC_DROPPED, "$1");
  const { dropped, picked, named } = patternsOf(vocabulary);
  if (!named.test(narrowed)) return narrowed === folded ? folded : narrowed.replace(REMAINING, "");
  const spelled = narrowed
    .replace(OTHERS_DROPPED, "")
    .replace(dropped, (_, before?: string, after?: string) => `其中不是${before ?? after}的`)
    .replace(
      picked,
      (_, kept?: string, taken?: string, of?: string, chosen?: string) =>
        `${of ?? ""}其中${kept ?? taken ?? chosen}的有哪些`,
    );
  if (spelled === narrowed && !/剩|余下/u.test(spelled)) return folded;
  return spelled.replace(LEFT, "有").replace(REMAINING, "");
}

const patternsOf = rememberedFor((vocabulary: Vocabulary) => {
  const any = attributeSurfaces(vocabulary).map(literal).join("|");
  const name = any === "" ? "(?!)" : `(?:${any})性?`;
  const quoted = `"?(${name})"?`;
  return {
    named: new RegExp(name, "u"),
    dropped: new RegExp(
      `(?:把|将)?${quoted}的?(?:指标|那些|那几[个项]|部分)?(?:[一1][个项条]|全|都|统统|一律|就|先|给我|也)*${DROP}|${DROP}(?:掉)?${quoted}${REST}`,
      "gu",
    ),
    picked: new RegExp(
      [
        `(?:[只仅单光就请]|单独)*(?:保留|留下|留)(?:其中)?${quoted}${REST}(?![^,。?]*(?:哪|几|什么))`,
        `(?:把|将)?(?:属于?|算)?${quoted}${REST}(?:单独|全部?|都|统统|给我)*${CHOOSE}`,
        `(?:请|给我|帮我)?(?:${CHOOSE}|指明|指出)((?:[^,。?]{2,20}?[里中内表](?:面|的)?)?)(?:其中)?${KIND}${quoted}${REST}(?![^,。?]*(?:哪|几|什么))`,
      ].join("|"),
      "gu",
    ),
  };
});
