/** The two pages nobody asked for: not found, and something went wrong. */
import { Body } from "#app/ui/body.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

/** Says the same whether the page does not exist or is not for this reader. */
export const NotFound = () => (
  <>
    <Title>Page not found</Title>
    <Opening
      title="Page not found"
      lead="There is nothing at this address, or nothing that you may see."
    />
    <Body narrow>
      <p>
        If you typed the address, check it. If you followed a link from a mail, it may have been
        replaced by a newer one. If you hold more than one role, try another.
      </p>
      <div className="mt-6">
        <ButtonLink to="/">Go to the start page</ButtonLink>
      </div>
    </Body>
  </>
);

/** Says what was kept, what to do and what to quote; never what broke inside. */
export const Failure = ({ reference }: { reference: string }) => (
  <>
    <Title>Something went wrong</Title>
    <Opening
      title="Something went wrong"
      lead="This is our fault, not yours. What you saved before is safe."
    />
    <Body narrow>
      <p>Go back and try again. If it keeps happening, tell your hub administrator.</p>
      {reference && (
        <p className="mt-4">
          Quote this reference: <strong className="font-semibold">{reference}</strong>
        </p>
      )}
    </Body>
  </>
);
