/** The words invented schools, towns and people are made of. */
export const firstNames =
  "Alice Amir Anna Bethan Callum Chloe Daniel Deepa Edward Elena Farah Finn Georgia Grace Harriet Hassan Isla Jacob Jasmine Kemi Laura Leo Lucy Marcus Maya Mei Nadia Nathan Olivia Omar Patrick Poppy Rachel Rohan Rosa Sam Sara Sophie Tom Yusuf".split(
    " ",
  );
export const lastNames =
  "Abbot Ahmed Ashby Barlow Bennet Birch Bolton Castle Clegg Cole Dalby Dean Eastwood Elmes Fenn Fielding Garth Gill Hallam Hartley Holt Iqbal Jarvis Keane Kirk Langley Lister Marsh Mistry Nash Norton Oakes Patel Pike Quinn Rahman Ridley Rowe Shah Shaw Stone Tanner Thorne Underhill Vickers Ward Wells Wood Yates York".split(
    " ",
  );
export const townBeginnings =
  "Alder Ash Beck Birch Black Bram Brook Carr Clay Crow Dun Elm Fair Fern Gold Green Hart Hazel Hob High Lang Lin Mar Mill Nether Oak Ox Rush Sand Silver Stan Stone Thorn Upper Wal West White Wil Wood Wy".split(
    " ",
  );
export const townEndings =
  "bourne bridge bury by combe dale den field ford ham holme ley mere port side stead stoke thorpe ton well wick worth".split(
    " ",
  );
export const schoolSaints =
  "St Aidan’s,St Anne’s,St Bede’s,St Hilda’s,St Mary’s,St Oswald’s,Holy Trinity,All Saints".split(
    ",",
  );
export const schoolTrees =
  "Beech Bramble Cherry Copse Elm Fox Heath Holly Ivy Juniper Lark Maple Meadow Oak Orchard Park River Rowan Spring Willow".split(
    " ",
  );
/** Invented authorities, three to a region, and the two letters their postcodes begin with. */
export const authorities = {
  A: ["Northmoor QN", "Wearmouth Vale QW", "Teeside Reach QT"],
  B: ["Fellside XF", "Ribblemere XR", "Wyreham XW"],
  D: ["Wold Riding VW", "Airedale Vale VA", "Humberleigh VH"],
  E: ["Trentholme JT", "Wolds and Fen JW", "Soarfield JS"],
  F: ["Severnside ZS", "Arden Vale ZA", "Blackthorn Hills ZB"],
  G: ["Fenmarch QF", "Brecksea QB", "Orwell Reach QO"],
  H: ["Thameside North XN", "Westbourne XB", "Southwark Green XS"],
  J: ["Downsea VD", "Medwayside VM", "Wealdham VE"],
  K: ["Tamarsea JM", "Mendip Vale JV", "Wessexmoor JX"],
} as const;
