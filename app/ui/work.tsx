import { Picture, type PictureSource } from "./picture";

/** An artisan's pictures: the first large, then an even number of small ones. */
export function Work({ label, pictures }: { label: string; pictures: readonly PictureSource[] }) {
  const shown = pictures.length % 2 === 0 ? pictures.slice(0, -1) : pictures;
  return (
    <section aria-label={label}>
      <ul className="work">
        {shown.map((picture, index) => (
          <li key={index}>
            <Picture picture={picture} size={index === 0 ? "large" : "small"} />
          </li>
        ))}
      </ul>
    </section>
  );
}
