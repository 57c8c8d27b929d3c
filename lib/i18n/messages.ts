import type { Locale } from "@/lib/rules/text/bilingual";
import enAbout from "./messages/en/about.json";
import enActs from "./messages/en/acts.json";
import enAddress from "./messages/en/address.json";
import enAdmin from "./messages/en/admin.json";
import enAlerts from "./messages/en/alerts.json";
import enCadence from "./messages/en/cadence.json";
import enCategories from "./messages/en/categories.json";
import enCheck from "./messages/en/check.json";
import enCommon from "./messages/en/common.json";
import enCrs from "./messages/en/crs.json";
import enDashboard from "./messages/en/dashboard.json";
import enData from "./messages/en/data.json";
import enDoubt from "./messages/en/doubt.json";
import enDraw from "./messages/en/draw.json";
import enDraws from "./messages/en/draws.json";
import enEvents from "./messages/en/events.json";
import enExplore from "./messages/en/explore.json";
import enFeeds from "./messages/en/feeds.json";
import enFigure from "./messages/en/figure.json";
import enFound from "./messages/en/found.json";
import enImages from "./messages/en/images.json";
import enImports from "./messages/en/imports.json";
import enInvitations from "./messages/en/invitations.json";
import enInvited from "./messages/en/invited.json";
import enKept from "./messages/en/kept.json";
import enListChanges from "./messages/en/list-changes.json";
import enOccupations from "./messages/en/occupations.json";
import enPasted from "./messages/en/pasted.json";
import enPeople from "./messages/en/people.json";
import enPool from "./messages/en/pool.json";
import enRecords from "./messages/en/records.json";
import enRules from "./messages/en/rules.json";
import enSearch from "./messages/en/search.json";
import enToDo from "./messages/en/to-do.json";
import enVersus from "./messages/en/versus.json";
import frAbout from "./messages/fr/about.json";
import frActs from "./messages/fr/acts.json";
import frAddress from "./messages/fr/address.json";
import frAdmin from "./messages/fr/admin.json";
import frAlerts from "./messages/fr/alerts.json";
import frCadence from "./messages/fr/cadence.json";
import frCategories from "./messages/fr/categories.json";
import frCheck from "./messages/fr/check.json";
import frCommon from "./messages/fr/common.json";
import frCrs from "./messages/fr/crs.json";
import frDashboard from "./messages/fr/dashboard.json";
import frData from "./messages/fr/data.json";
import frDoubt from "./messages/fr/doubt.json";
import frDraw from "./messages/fr/draw.json";
import frDraws from "./messages/fr/draws.json";
import frEvents from "./messages/fr/events.json";
import frExplore from "./messages/fr/explore.json";
import frFeeds from "./messages/fr/feeds.json";
import frFigure from "./messages/fr/figure.json";
import frFound from "./messages/fr/found.json";
import frImages from "./messages/fr/images.json";
import frImports from "./messages/fr/imports.json";
import frInvitations from "./messages/fr/invitations.json";
import frInvited from "./messages/fr/invited.json";
import frKept from "./messages/fr/kept.json";
import frListChanges from "./messages/fr/list-changes.json";
import frOccupations from "./messages/fr/occupations.json";
import frPasted from "./messages/fr/pasted.json";
import frPeople from "./messages/fr/people.json";
import frPool from "./messages/fr/pool.json";
import frRecords from "./messages/fr/records.json";
import frRules from "./messages/fr/rules.json";
import frSearch from "./messages/fr/search.json";
import frToDo from "./messages/fr/to-do.json";
import frVersus from "./messages/fr/versus.json";

const en = {
  about: enAbout,
  acts: enActs,
  address: enAddress,
  admin: enAdmin,
  alerts: enAlerts,
  cadence: enCadence,
  categories: enCategories,
  check: enCheck,
  common: enCommon,
  crs: enCrs,
  dashboard: enDashboard,
  data: enData,
  doubt: enDoubt,
  draw: enDraw,
  draws: enDraws,
  events: enEvents,
  explore: enExplore,
  feeds: enFeeds,
  figure: enFigure,
  found: enFound,
  images: enImages,
  imports: enImports,
  invitations: enInvitations,
  invited: enInvited,
  kept: enKept,
  listChanges: enListChanges,
  occupations: enOccupations,
  pasted: enPasted,
  people: enPeople,
  pool: enPool,
  records: enRecords,
  rules: enRules,
  search: enSearch,
  toDo: enToDo,
  versus: enVersus,
};

export type Messages = typeof en;

/** Every sentence of the product, a file a namespace; the French has the keys of the English, held by types. */
export const messages: Record<Locale, Messages> = {
  en,
  fr: {
    about: frAbout,
    acts: frActs,
    address: frAddress,
    admin: frAdmin,
    alerts: frAlerts,
    cadence: frCadence,
    categories: frCategories,
    check: frCheck,
    common: frCommon,
    crs: frCrs,
    dashboard: frDashboard,
    data: frData,
    doubt: frDoubt,
    draw: frDraw,
    draws: frDraws,
    events: frEvents,
    explore: frExplore,
    feeds: frFeeds,
    figure: frFigure,
    found: frFound,
    images: frImages,
    imports: frImports,
    invitations: frInvitations,
    invited: frInvited,
    kept: frKept,
    listChanges: frListChanges,
    occupations: frOccupations,
    pasted: frPasted,
    people: frPeople,
    pool: frPool,
    records: frRecords,
    rules: frRules,
    search: frSearch,
    toDo: frToDo,
    versus: frVersus,
  },
};
