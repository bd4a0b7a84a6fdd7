import { paths } from "~/paths";
import { usePage } from "./page";

/** A picture of somebody's work: drawn by us for the craft, or uploaded. */
export type PictureSource =
  | { kind: "motif"; craft: string; look: string; alt: { en: string; hi: string } }
  | { kind: "upload"; key: string; width: number; height: number; alt: { en: string; hi: string } };

interface PictureProps {
  picture: PictureSource;
  /** `small` for cards and lists, `large` for the first picture of a page. */
  size?: "small" | "large";
  /** Beside a name that says it already the picture is silent. */
  silent?: boolean;
  /** It stands inside a link: with less data it is left out, since a link cannot hold another. */
  inLink?: boolean;
}

const WIDTHS = { small: 320, large: 640 };

/** One picture with the size it takes, so that the page never jumps; the small ones wait until they are near. With less data there is a link to it instead. */
export function Picture({ picture, size = "small", silent = false, inLink = false }: PictureProps) {
  const { locale, lessData, t } = usePage();
  if (lessData && inLink) return null;
  if (lessData)
    return (
      <a className="link photo" href={pictureAddress(picture, size)}>
        {t("ui.photo")}
        <span className={silent ? "vh" : undefined}>: {picture.alt[locale]}</span>
      </a>
    );
  const width = WIDTHS[size];
  const shape = picture.kind === "motif" ? 3 / 4 : picture.height / picture.width;
  return <img loading={size === "small" ? "lazy" : undefined} src={pictureAddress(picture, size)} width={width} height={Math.round(width * shape)} alt={silent ? "" : picture.alt[locale]} />;
}

function pictureAddress(picture: PictureSource, size: "small" | "large"): string {
  if (picture.kind === "motif") return paths.motif({ craft: picture.craft, look: `${picture.look}.svg` });
  return paths.image({ key: picture.key, file: `${size}.jpg` });
}
