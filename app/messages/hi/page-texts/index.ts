import type { PageText } from "../../page-text";
import about from "./about";
import contact from "./contact";
import forArtisans from "./for-artisans";
import help from "./help";
import howItWorks from "./how-it-works";
import privacy from "./privacy";
import refunds from "./refunds";
import terms from "./terms";

const texts = { about, contact, forArtisans, help, howItWorks, privacy, refunds, terms } satisfies Record<string, PageText>;

export default texts;
