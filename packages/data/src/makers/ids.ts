/** Ids for makers: version 7, so that what is made later sorts later. */
export { uuidv7 as newId } from "uuidv7";
