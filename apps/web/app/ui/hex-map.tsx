/** A tile map: places of equal weight as hexagons, roughly where they lie. */
import { useId } from "react";

/** The five bands from least to most, or one of the states without a value. */
export type HexLook = 1 | 2 | 3 | 4 | 5 | "withheld" | "awaiting" | "notAsked";

/** One place. Odd rows stand half a tile to the right. */
export interface HexTile {
  /** A few letters, shown in the tile. */
  code: string;
  name: string;
  /** The figure or state in words, read after the name. */
  says: string;
  column: number;
  row: number;
  look: HexLook;
  to?: string | undefined;
}

const width = 58;
const side = width / Math.sqrt(3);
const step = side * 1.5;
const corners = Array.from({ length: 6 }, (_, i) => {
  const angle = (Math.PI / 180) * (60 * i - 30);
  return `${(side * Math.cos(angle)).toFixed(1)},${(side * Math.sin(angle)).toFixed(1)}`;
}).join(" ");

const place = ({ column, row }: HexTile) => ({
  x: (column + (row % 2) / 2) * width,
  y: row * step,
});

function frame(tiles: readonly HexTile[]) {
  const at = tiles.map(place);
  const [left, top] = [Math.min(...at.map(({ x }) => x)), Math.min(...at.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...at.map(({ x }) => x)), Math.max(...at.map(({ y }) => y))];
  const edge = side + 3;
  return [left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge]
    .map((n) => n.toFixed(1))
    .join(" ");
}

/** The map. Every tile says its name and figure, and is a link when it leads somewhere; a table stands beside it. */
export function HexMap({ tiles, label }: { tiles: readonly HexTile[]; label: string }) {
  const hatch = useId();
  return (
    <nav aria-label={label}>
      <svg viewBox={frame(tiles)} className="hex-map">
        <title>{label}</title>
        <Hatch id={hatch} />
        {tiles.map((tile) => {
          const { x, y } = place(tile);
          return (
            <g key={tile.code} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <a
                href={tile.to}
                aria-label={`${tile.name}: ${tile.says}`}
                role={tile.to ? undefined : "img"}
              >
                <polygon points={corners} {...paint(tile.look, hatch)} />
                {tile.look === "withheld" && <rect x="-18" y="-9" width="36" height="18" rx="3" />}
                <text
                  y="5"
                  className={typeof tile.look === "number" ? `hex-text-${tile.look}` : ""}
                >
                  {tile.code}
                </text>
              </a>
            </g>
          );
        })}
      </svg>
    </nav>
  );
}

const paint = (look: HexLook, hatch: string) =>
  look === "withheld" ? { fill: `url(#${hatch})` } : { className: `hex-${look}` };

const Hatch = ({ id, scale = 1 }: { id: string; scale?: number }) => (
  <defs>
    <pattern
      id={id}
      width={6 * scale}
      height={6 * scale}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
      className="hatch"
    >
      <rect width={6 * scale} height={6 * scale} />
      <path d={`M0 0V${6 * scale}`} strokeWidth={2 * scale} />
    </pattern>
  </defs>
);

/** What the tiles' colours and hatches mean: five bands in words, then the states that occur. */
export function HexKey({
  bands,
  states,
}: {
  bands: readonly string[];
  states: readonly [HexLook, string][];
}) {
  const hatch = useId();
  const entries = [...bands.map((words, i) => [(i + 1) as HexLook, words] as const), ...states];
  return (
    <ul className="chart-key hex-map-key" aria-label="Key to the map">
      {entries.map(([look, words]) => (
        <li key={words}>
          <svg viewBox="-34 -34 68 68" aria-hidden="true">
            {look === "withheld" && <Hatch id={hatch} scale={2.5} />}
            <polygon points={corners} {...paint(look, hatch)} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
