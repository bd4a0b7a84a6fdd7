import type { LocalText } from "~/domain/local-text";
import type { Translate } from "~/messages";
import type { LocalQuestion } from "./local-fields";

interface ServiceTexts {
  title?: LocalText;
  description?: LocalText;
  prepare?: LocalText | null;
}

/** The texts of a service that may be written in both languages. */
export const serviceQuestions = (t: Translate, texts: ServiceTexts = {}) =>
  ({
    title: { name: "title", label: t("artisan.service.title"), hint: t("artisan.service.title.hint"), value: texts.title, maxLength: 80 },
    description: { name: "description", label: t("artisan.service.description"), value: texts.description, maxLength: 400, long: true },
    prepare: { name: "prepare", label: t("artisan.service.prepare"), hint: t("artisan.service.prepare.hint"), value: texts.prepare, maxLength: 300, long: true, optional: true },
  }) satisfies Record<string, LocalQuestion>;
