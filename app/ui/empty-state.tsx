import type { ReactNode } from "react";
import { Picture, type PictureSource } from "./picture";

interface EmptyStateProps {
  /** What is so, as a heading. */
  heading: ReactNode;
  /** A craft's motif, where one belongs to the page. */
  picture?: PictureSource | undefined;
  /** One sentence, then one button or two links to get on. */
  children: ReactNode;
}

/** A list with nothing in it: says so and leads on. */
export function EmptyState({ heading, picture, children }: EmptyStateProps) {
  return (
    <div className="empty">
      {picture ? <Picture picture={picture} silent /> : null}
      <h2>{heading}</h2>
      {children}
    </div>
  );
}
