import { usePage } from "./page";
import { Picture, type PictureSource } from "./picture";

export interface CraftTile {
  /** Path of the craft's page, from `paths`. */
  to: string;
  name: string;
  picture: PictureSource;
}

/** Crafts to choose from, a picture over each name. */
export function CraftTiles({ crafts }: { crafts: readonly CraftTile[] }) {
  const { href } = usePage();
  return (
    <ul className="crafts">
      {crafts.map(({ to, name, picture }) => (
        <li key={to}>
          <a href={href(to)}>
            <Picture picture={picture} silent inLink />
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
