import site from "./site";
import ui from "./ui";
import refusal from "./refusal";
import home from "./home";
import search from "./search";
import profile from "./profile";
import book from "./book";
import booking from "./booking";
import account from "./account";
import auth from "./auth";
import artisan from "./artisan";
import admin from "./admin";
import mail from "./mail";
import pages from "./pages";
import dev from "./dev";
import form from "./form";
import api from "./api";

export default { site, ui, refusal, home, search, profile, book, booking, account, auth, artisan, admin, mail, pages, dev, form, api };
