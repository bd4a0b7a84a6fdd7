import { Card, type CardProps } from "./card";

/** Artisans in a list; in threes on wide screens, `four` abreast where nothing stands beside them. */
export function Cards({ cards, four = false }: { cards: readonly CardProps[]; four?: boolean }) {
  return (
    <ul className={four ? "cards four" : "cards"}>
      {cards.map((card) => (
        <Card key={card.to} {...card} />
      ))}
    </ul>
  );
}
