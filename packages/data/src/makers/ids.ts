/** Ids for makers: version 7, so that what is made later sorts later. */
import { uuidv7 } from "uuidv7";

export const newId = () => uuidv7();
