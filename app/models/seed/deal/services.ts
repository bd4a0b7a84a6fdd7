import type { CraftSlug } from "~/domain/craft";
import type { Paise } from "~/domain/money";
import { SERVICE_TEMPLATES, type ServiceTemplate } from "../data/services";
import type { DealtService } from "./dealt-artisan";
import type { Random } from "./random";

const PAISE = 100;

const toService = ({ rupees: _, ...template }: ServiceTemplate, unitPrice: Paise): DealtService => ({ ...template, unitPrice });

/** A price between the two ends that ends in 0 or 50 rupees: steps of 10 below 500, of 50 above. */
function dealPrice([low, high]: readonly [number, number], random: Random): Paise {
  const step = high < 500 ? 10 : 50;
  return Math.round(random.whole(low, high) / step) * step * PAISE;
}

/** Three to six of a craft's services in the order of the templates, each with its price. */
export function dealServices(craft: CraftSlug, random: Random): DealtService[] {
  const templates = SERVICE_TEMPLATES[craft];
  const chosen = new Set(random.shuffled(templates).slice(0, random.whole(3, 6)));
  return templates.filter((template) => chosen.has(template)).map((template) => toService(template, dealPrice(template.rupees, random)));
}

/** Named services of a craft at given prices in rupees. */
export const servicesAt = (craft: CraftSlug, prices: Readonly<Record<string, number>>): DealtService[] =>
  SERVICE_TEMPLATES[craft].flatMap((template) => {
    const rupees = prices[template.key];
    return rupees === undefined ? [] : [toService(template, rupees * PAISE)];
  });
