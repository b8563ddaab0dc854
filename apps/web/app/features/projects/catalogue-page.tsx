/** The catalogue of national projects: every published edition, narrowed by an address that can be shared. */
import { activityTypes, phases } from "@tessellate/domain/projects/catalogue";
import type { CatalogueFilters } from "@tessellate/domain/projects/search";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { modes } from "@tessellate/domain/work-groups/funnel";
import type { Catalogue, CatalogueLine } from "#app/features/projects/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface CataloguePageProps {
  catalogue: Catalogue;
  filters: CatalogueFilters;
}

const columns: readonly Column<CatalogueLine>[] = [
  {
    key: "title",
    head: "Project",
    cell: ({ code, title, family }) => (
      <>
        <a href={`/projects/${code}`}>{title}</a>
        <span className="muted block text-sm font-normal">
          {code} · {family}
        </span>
      </>
    ),
  },
  { key: "phase", head: "Phase", cell: ({ phase }) => phases[phase] },
  { key: "type", head: "Activity", cell: ({ activityType }) => activityTypes[activityType] },
  {
    key: "sessions",
    head: "Sessions",
    cell: ({ sessionTemplate: { count, mode } }) => `${count}, ${modes[mode].toLowerCase()}`,
  },
  { key: "year", head: "Year", cell: ({ academicYear }) => academicYearLabel(academicYear) },
];

/** Filters above, editions below; who may publish is offered the form. */
export function CataloguePage({ catalogue, filters }: CataloguePageProps) {
  const { editions, years, may } = catalogue;
  const narrowed = Object.values(filters).some((filter) => filter !== "" && filter !== undefined);
  return (
    <>
      <Title>Projects</Title>
      <Opening
        compact
        eyebrow="England, every year"
        title="National projects"
        lead="What schools can join through their hub. A project keeps its name; each year’s edition has a code, outcomes and questions of its own."
      >
        {may.publish && (
          <div className="mt-5">
            <ButtonLink to="/projects/new">Publish an edition</ButtonLink>
          </div>
        )}
      </Opening>
      <Body>
        <Filters filters={filters} years={years} />
        <DataTable
          caption={`${editions.length} ${editions.length === 1 ? "edition" : "editions"}`}
          narrow="cards"
          columns={columns}
          rows={editions}
          keyOf={({ id }) => id}
          empty={<Nothing narrowed={narrowed} />}
        />
      </Body>
    </>
  );
}

const Filters = ({ filters, years }: { filters: CatalogueFilters; years: readonly number[] }) => (
  <FilterForm all="/projects" across={5}>
    <TextField name="q" type="search" label="Search" value={filters.q} maxLength={100} />
    <SelectField
      name="phase"
      label="Phase"
      choose="Any phase"
      value={filters.phase}
      options={optionsOf(phases)}
    />
    <SelectField
      name="type"
      label="Activity"
      choose="Any activity"
      value={filters.type}
      options={optionsOf(activityTypes)}
    />
    <SelectField
      name="mode"
      label="Sessions"
      choose="Held anyhow"
      value={filters.mode}
      options={optionsOf(modes)}
    />
    <SelectField
      name="year"
      label="Academic year"
      choose="Any year"
      value={filters.year ? String(filters.year) : ""}
      options={years.map((year) => ({ value: String(year), label: academicYearLabel(year) }))}
    />
  </FilterForm>
);

const Nothing = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <EmptyState title="No edition fits" action={{ to: "/projects", label: "Show every project" }}>
      Take a filter away, or search by another word. Work Groups are found as TRG too.
    </EmptyState>
  ) : (
    <EmptyState title="No projects yet">
      Editions appear here when the national project lead publishes them, usually from January for
      the academic year to come.
    </EmptyState>
  );
