import { passes, pulls } from "./match";
import { copy, isDoc, isPattern, order, Refusal, same, type Doc } from "./order";

const isPosition = (name: string): boolean => /^(0|[1-9]\d*)$/.test(name);

/** The document after an update; the one given stays as it is. */
export function updated(before: Doc, update: Doc, filter: Doc, inserting = false): Doc {
  if (!Object.keys(update).some((name) => name.startsWith("$"))) return replaced(before, update);
  const changes = Object.entries(update).flatMap(([operator, fields]) => Object.entries(fields as Doc).map(([path, operand]) => ({ operator, path: positioned(path, before, filter), operand })));
  checkConflicts(changes.map(({ path }) => path));
  const doc = copy(before);
  for (const { operator, path, operand } of changes.sort((a, b) => byName(a.path.split("."), b.path.split(".")))) if (operator !== "$setOnInsert" || inserting) change(doc, path.split("."), operator, copy(operand));
  if (before["_id"] !== undefined && !same(before["_id"], doc["_id"])) throw new Refusal(66);
  return doc;
}

/** No path may be changed twice, nor a path and one inside it; looked at before any document is. */
export function checkUpdate(update: Doc): void {
  checkConflicts(Object.entries(update).flatMap(([operator, fields]) => (operator.startsWith("$") ? Object.keys(fields as Doc) : [])));
}

function checkConflicts(paths: string[]): void {
  for (const [i, path] of paths.entries()) for (const other of paths.slice(i + 1)) if (`${path}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${path}.`)) throw new Refusal(40);
}

function replaced(before: Doc, { _id = before["_id"], ...rest }: Doc): Doc {
  if (before["_id"] !== undefined && !same(_id, before["_id"])) throw new Refusal(66);
  return copy({ _id, ...rest });
}

/** New fields come in the order of their names, positions by number. */
function byName(a: string[], b: string[]): number {
  const at = a.findIndex((name, i) => name !== b[i]);
  const x = a[at];
  const y = b[at];
  if (x === undefined || y === undefined) return a.length - b.length;
  return isPosition(x) && isPosition(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
}

/** `$` is the first element that the one condition on its list accepts. */
function positioned(path: string, doc: Doc, filter: Doc): string {
  const [list = "", rest] = path.split(/\.\$\.?/);
  if (!path.includes("$")) return path;
  const condition = Object.entries(filter).find(([name]) => name === list || name.startsWith(`${list}.`));
  const elements = doc[list];
  const at = condition && Array.isArray(elements) ? elements.findIndex((element) => passes({ [list]: [element] }, { [condition[0]]: condition[1] })) : -1;
  if (at === -1) throw new Refusal(2);
  return [list, at, rest].filter((part) => part !== "" && part !== undefined).join(".");
}

function change(holder: Doc | unknown[], [name = "", ...rest]: string[], operator: string, operand: unknown): void {
  const removing = operator === "$unset" || operator === "$pull";
  if (Array.isArray(holder) && !isPosition(name)) {
    if (removing) return;
    throw new Refusal(28);
  }
  const fields = holder as Doc;
  const value = Object.hasOwn(holder, name) ? fields[name] : undefined;
  if (rest.length > 0) {
    if (value === undefined && removing) return;
    if (value !== undefined && !isDoc(value) && !Array.isArray(value)) {
      if (removing) return;
      throw new Refusal(28);
    }
    const next = value ?? {};
    change(next, rest, operator, operand);
    put(holder, name, next);
  } else if (operator === "$unset") {
    if (value !== undefined && Array.isArray(holder)) put(holder, name, null);
    else delete fields[name];
  } else if (operator !== "$pull" || value !== undefined) put(holder, name, result(operator, value, operand));
}

function put(holder: Doc | unknown[], name: string, value: unknown): void {
  if (Array.isArray(holder)) while (holder.length < Number(name)) holder.push(null);
  (holder as Doc)[name] = value;
}

function result(operator: string, value: unknown, operand: unknown): unknown {
  switch (operator) {
    case "$inc":
    case "$mul":
      if (value !== undefined && typeof value !== "number") throw new Refusal(14);
      return operator === "$inc" ? ((value as number | undefined) ?? 0) + (operand as number) : ((value as number | undefined) ?? 0) * (operand as number);
    case "$min":
      return value === undefined || order(operand, value) < 0 ? operand : value;
    case "$max":
      return value === undefined || order(operand, value) > 0 ? operand : value;
    case "$push":
      return pushed(list(value), isDoc(operand) && "$each" in operand ? operand : { $each: [operand] });
    case "$addToSet":
      return (isDoc(operand) && "$each" in operand ? (operand["$each"] as unknown[]) : [operand]).reduce<unknown[]>((all, one) => (all.some((other) => same(one, other)) ? all : [...all, one]), list(value));
    case "$pull":
      return list(value).filter((element) => !pulls(element, operand));
    default:
      return operand;
  }
}

function list(value: unknown): unknown[] {
  if (value !== undefined && !Array.isArray(value)) throw new Refusal(2);
  return value ?? [];
}

function pushed(elements: unknown[], { $each, $position, $slice }: Doc): unknown[] {
  const all = [...elements];
  all.splice(($position as number | undefined) ?? all.length, 0, ...($each as unknown[]));
  if ($slice === undefined) return all;
  return ($slice as number) < 0 ? all.slice($slice as number) : all.slice(0, $slice as number);
}

/** What an upsert inserts: the equalities of the filter, then the update. */
export function inserted(filter: Doc, update: Doc): Doc {
  const start: Doc = {};
  for (const [path, wanted] of Object.entries(filter)) {
    const value = isDoc(wanted) && "$eq" in wanted ? wanted["$eq"] : wanted;
    const isCondition = isPattern(value) || (isDoc(value) && Object.keys(value).some((name) => name.startsWith("$")));
    if (!isCondition) change(start, path.split("."), "$set", copy(value));
  }
  const seed = Object.keys(update).some((name) => name.startsWith("$")) ? start : { _id: start["_id"] };
  const { _id, ...rest } = updated(seed, update, filter, true);
  return { _id, ...rest };
}
