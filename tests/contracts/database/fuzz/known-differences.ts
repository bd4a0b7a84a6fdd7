import type { Outcome } from "./outcome";
import { isDoc, type Doc } from "./reference/order";
import type { Excuse, State } from "./replay";

type Case = Parameters<Excuse>[0];

/** Where the second engine is known to leave MongoDB's manual, which each line tells in its own words. */
const KNOWN: [manual: string, applies: (difference: Case) => boolean][] = [
  ["$count of no documents passes none on", ({ wish, own, theirs }) => hasStage(wish.command, "$count") && textOf(own[0]) === "" && textOf(theirs[0]) === "{many: 0}"],
  ["An empty array sorts below null", ({ wish, own, theirs, before }) => sortsEmptyArrays(wish.command, before) && (isCut(wish.command) || sameLines(own, theirs))],
  ["New fields are added in the order of their names", ({ wish, own, theirs }) => isChange(wish.command) && sameCharacters(own, theirs)],
  ["Two operators may not change one path, even where one of them is $setOnInsert", ({ wish, own, theirs }) => "error" in own[0] && own[0].error === 40 && "answer" in theirs[0] && JSON.stringify(wish.command).includes("$setOnInsert")],
  ["$pull does nothing where the field is missing", ({ wish, theirs }) => JSON.stringify(wish.command).includes('"new.list"') && theirs[1].includes("new: {}")],
  ["$unset passes over a path that leads through an array or a plain value", ({ wish, theirs }) => "error" in theirs[0] && theirs[0].error === 28 && JSON.stringify(wish.command).includes('"$unset"')],
  ["$all of nothing finds nothing", ({ wish }) => /"\$all":\[\]/.test(JSON.stringify(wish.command))],
  ["$first and $last give null where the field is missing", ({ wish, theirs }) => /"\$(first|last)"/.test(JSON.stringify(wish.command)) && linesOf(theirs).split("\n").some((line) => !line.includes("one: ") || !line.includes("two: "))],
  ["Documents without the field are grouped under null", ({ wish, theirs }) => typeof groupedBy(wish.command) === "string" && linesOf(theirs).split("\n").some((line) => !line.includes("_id: "))],
  ["A group's _id of several fields leaves out the missing ones", ({ wish, theirs }) => isDoc(groupedBy(wish.command)) && textOf(theirs[0]).includes(": null")],
  ["$first, $last and $push see documents in the order of the $sort before their $group", ({ wish }) => hasStage(wish.command, "$group") && hasStage(wish.command, "$sort") && /"\$(first|last|push)"/.test(JSON.stringify(wish.command))],
  ["Computed fields of a $project come behind the others", ({ wish, own, theirs }) => hasStage(wish.command, "$project") && sameCharacters(own, theirs)],
  ["$push and $addToSet of no values make the missing array", ({ wish }) => /"\$each":\[\]|"\$slice":0/.test(JSON.stringify(wish.command))],
  ["A unique index holds for each element of an array", ({ own, theirs, before }) => "error" in own[0] && own[0].error === 11000 && "answer" in theirs[0] && before.includes("[")],
  ["$inc and $mul count numbers only, and true is none", ({ wish, own, theirs }) => "error" in own[0] && own[0].error === 14 && "answer" in theirs[0] && /"\$(inc|mul)"/.test(JSON.stringify(wish.command))],
  ["NaN is below every other number", ({ wish, before }) => /"\$(min|max)"/.test(JSON.stringify(wish.command)) && before.includes("NaN")],
  ["It is left open whether an expression is computed for a document that the answer does not show", ({ wish, own, theirs }) => "pipeline" in wish.command && [own[0], theirs[0]].some((outcome) => "error" in outcome && outcome.error === 14)],
  ["Every filter of the dialect is answered", ({ theirs }) => "error" in theirs[0] && theirs[0].error === 115],
  ["An update that leaves a document as it is does not count as one", ({ wish, own, theirs }) => isChange(wish.command) && own[1] === theirs[1] && textOf(own[0]).replace(/nModified: \d+/, "") === textOf(theirs[0]).replace(/nModified: \d+/, "")],
];

export const knownDifference: Excuse = (difference) => KNOWN.find(([, applies]) => applies(difference))?.[0] ?? null;

const textOf = (outcome: Outcome): string => ("answer" in outcome ? outcome.answer : `error ${outcome.error}`);

const stagesOf = (command: Doc): Doc[] => (Array.isArray(command["pipeline"]) ? (command["pipeline"] as Doc[]) : []);
const hasStage = (command: Doc, name: string): boolean => stagesOf(command).some((stage) => name in stage);
const groupedBy = (command: Doc): unknown => (stagesOf(command).find((stage) => "$group" in stage)?.["$group"] as Doc | undefined)?.["_id"];
const isCut = (command: Doc): boolean => "pipeline" in command || "skip" in command || "findAndModify" in command;
const isChange = (command: Doc): boolean => "update" in command;

function sortsEmptyArrays(command: Doc, documents: string): boolean {
  const sort = (command["sort"] ?? stagesOf(command).find((stage) => "$sort" in stage)?.["$sort"] ?? {}) as Doc;
  return Object.keys(sort).some((path) => path.split(".").some((name) => documents.includes(`${name}: []`)));
}

const linesOf = ([outcome]: State): string => textOf(outcome).split("\n").sort().join("\n");
const sameLines = (a: State, b: State): boolean => linesOf(a) === linesOf(b);
const characters = ([outcome, contents]: State): string => [...textOf(outcome), ...contents].sort().join("");
const sameCharacters = (a: State, b: State): boolean => characters(a) === characters(b);
