import type { ReactNode } from "react";
import { usePage } from "./page";

/**
 * What a page puts into the document's head. It renders nothing where it stands:
 * the finished page's head is written after its body, so a form with errors can say so in its title.
 */
export function Head({ title, description, children }: { title: string; description?: string; children?: ReactNode }) {
  const { head } = usePage();
  head.title = title;
  if (description !== undefined) head.description = description;
  if (children !== undefined) head.tags = children;
  return null;
}
