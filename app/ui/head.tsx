import type { ReactNode } from "react";
import { usePage, type PageHead } from "./page";

/**
 * What a page puts into the document's head. It renders nothing where it stands:
 * the finished page's head is written after its body, so a form with errors can say so in its title.
 */
export function Head({ title, description, canonical, card, children }: Pick<PageHead, "title" | "description" | "canonical" | "card"> & { children?: ReactNode }) {
  const { head } = usePage();
  head.title = title;
  if (description !== undefined) head.description = description;
  if (canonical !== undefined) head.canonical = canonical;
  if (card !== undefined) head.card = card;
  if (children !== undefined) head.tags = children;
  return null;
}
