import { piped } from "./pipeline";
import { passes } from "./match";
import { copy, isDoc, order, Refusal, same, type Doc } from "./order";
import { distinct, projected, sorted } from "./shape";
import { checkUpdate, inserted, updated } from "./update";
import { uniqueClash } from "./unique";

/** A database of one collection that keeps its documents in a list and looks at all of them every time. */
export class Reference {
  docs: Doc[] = [];
  indexes: Doc[] = [];

  run(command: Doc): Doc {
    try {
      return { ok: 1, ...this.answer(copy(command)) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: 0, code: error.code };
      throw error;
    }
  }

  private answer(command: Doc): Doc {
    const found = (filter: unknown): Doc[] => this.docs.filter((doc) => passes(doc, (filter ?? {}) as Doc));
    switch (Object.keys(command)[0]) {
      case "find": {
        const all = cut(sorted(found(command["filter"]), (command["sort"] ?? {}) as Doc), command);
        return { documents: isDoc(command["projection"]) ? all.map((doc) => projected(doc, command["projection"] as Doc)) : all };
      }
      case "count":
        return { n: cut(found(command["query"]), command).length };
      case "distinct":
        return { values: distinct(found(command["query"]), command["key"] as string) };
      case "aggregate":
        return { documents: piped(this.docs, command["pipeline"] as Doc[]) };
      case "insert":
        for (const doc of command["documents"] as Doc[]) this.put(doc, null);
        return { n: 1 };
      case "update":
        return this.update((command["updates"] as Doc[])[0] ?? {});
      case "delete": {
        const doomed = found((command["deletes"] as Doc[])[0]?.["q"]);
        this.docs = this.docs.filter((doc) => !doomed.includes(doc));
        return { n: doomed.length };
      }
      case "findAndModify":
        return this.findAndModify(command, sorted(found(command["query"]), command["sort"] as Doc)[0]);
      case "createIndexes":
        return this.createIndex((command["indexes"] as Doc[])[0] ?? {});
      default:
        return this.dropIndex(command["index"]);
    }
  }

  private put(doc: Doc, instead: Doc | null): void {
    const others = this.docs.filter((other) => other !== instead);
    if (others.some((other) => same(other["_id"], doc["_id"]))) throw new Refusal(11000);
    for (const index of this.indexes) if (uniqueClash(index, doc, others)) throw new Refusal(11000);
    this.docs = [...others, doc].sort((a, b) => order(a["_id"], b["_id"]));
  }

  private update({ q, u, upsert, multi }: Doc): Doc {
    checkUpdate(u as Doc);
    const matching = this.docs.filter((doc) => passes(doc, q as Doc));
    if (matching.length === 0 && upsert) {
      const doc = inserted(q as Doc, u as Doc);
      this.put(doc, null);
      return { n: 1, nModified: 0, upserted: doc["_id"] };
    }
    const chosen = multi ? matching : matching.slice(0, 1);
    const changed = chosen.filter((doc) => this.change(doc, u as Doc, q as Doc) !== null);
    return { n: chosen.length, nModified: changed.length };
  }

  /** The document after its change, null when nothing is different. */
  private change(doc: Doc, update: Doc, filter: Doc): Doc | null {
    const next = updated(doc, update, filter);
    if (same(next, doc)) return null;
    this.put(next, doc);
    return next;
  }

  private findAndModify(command: Doc, found: Doc | undefined): Doc {
    const shown = (doc: Doc | undefined): Doc | null => (doc === undefined ? null : isDoc(command["fields"]) ? projected(doc, command["fields"]) : doc);
    if (command["remove"] === true) {
      this.docs = this.docs.filter((doc) => doc !== found);
      return { value: shown(found) };
    }
    checkUpdate(command["update"] as Doc);
    if (!found && command["upsert"] !== true) return { value: null };
    if (!found) {
      const doc = inserted(command["query"] as Doc, command["update"] as Doc);
      this.put(doc, null);
      return { value: command["new"] === true ? shown(doc) : null };
    }
    const next = this.change(found, command["update"] as Doc, command["query"] as Doc) ?? found;
    return { value: shown(command["new"] === true ? next : found) };
  }

  private createIndex(index: Doc): Doc {
    if (this.indexes.some(({ name }) => name === index["name"])) return {};
    if (this.docs.some((doc) => uniqueClash(index, doc, this.docs.filter((other) => other !== doc)))) throw new Refusal(11000);
    this.indexes.push(index);
    return {};
  }

  private dropIndex(name: unknown): Doc {
    if (!this.indexes.some((index) => index["name"] === name)) throw new Refusal(27);
    this.indexes = this.indexes.filter((index) => index["name"] !== name);
    return {};
  }
}

function cut(docs: Doc[], { skip = 0, limit = 0 }: Doc): Doc[] {
  return docs.slice(skip as number, (limit as number) > 0 ? (skip as number) + (limit as number) : undefined);
}
