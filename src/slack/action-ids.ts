/** Names under which Slack reports clicks and submissions; those with "#" carry a number behind it. */
export const ACTIONS = {
  viewSource: "view_source",
  turnSource: "turn_source",
  turnPage: "turn_page",
  pickSource: "pick_source",
  askFollowUp: "ask_follow_up",
  feedback: "feedback",
  feedbackForm: "feedback_form",
  choosePlace: "choose_place",
  shareAnswer: "share_answer",
  openLookup: "open_lookup",
  lookupForm: "lookup_form",
  lookupPlace: "lookup_place",
  lookupResult: "lookup_result",
  downloadCsv: "download_csv",
  openWeb: "open_web",
  askShortcut: "ask_message",
} as const;
