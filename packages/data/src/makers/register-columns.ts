/** The heading of the Department's extract of the schools register, in its order. */

/** `code|name` stands for two columns side by side; `name` and `code` for one. */
const pairs = `URN; LA|; EstablishmentNumber; EstablishmentName; TypeOfEstablishment|; EstablishmentTypeGroup|;
EstablishmentStatus|; ReasonEstablishmentOpened|; OpenDate; ReasonEstablishmentClosed|; CloseDate; PhaseOfEducation|;
StatutoryLowAge; StatutoryHighAge; Boarders|; NurseryProvision (name); OfficialSixthForm|; Gender|;
ReligiousCharacter|; ReligiousEthos (name); Diocese|; AdmissionsPolicy|; SchoolCapacity; SpecialClasses|; CensusDate;
NumberOfPupils; NumberOfBoys; NumberOfGirls; PercentageFSM; TrustSchoolFlag|; Trusts|; SchoolSponsorFlag (name);
SchoolSponsors (name); FederationFlag (name); Federations|; UKPRN; FEHEIdentifier; FurtherEducationType (name);
OfstedLastInsp; OfstedSpecialMeasures|; LastChangedDate; Street; Locality; Address3; Town; County (name); Postcode;
SchoolWebsite; TelephoneNum; HeadTitle (name); HeadFirstName; HeadLastName; HeadPreferredJobTitle;
BSOInspectorateName (name); InspectorateReport; DateOfLastInspectionVisit; NextInspectionVisit; TeenMoth (name);
TeenMothPlaces; CCF (name); SENPRU (name); EBD (name); PlacesPRU; FTProv (name); EdByOther (name);
Section41Approved (name); SEN1 (name); SEN2 (name); SEN3 (name); SEN4 (name); SEN5 (name); SEN6 (name); SEN7 (name);
SEN8 (name); SEN9 (name); SEN10 (name); SEN11 (name); SEN12 (name); SEN13 (name); TypeOfResourcedProvision (name);
ResourcedProvisionOnRoll; ResourcedProvisionCapacity; SenUnitOnRoll; SenUnitCapacity; GOR|; DistrictAdministrative|;
AdministrativeWard|; ParliamentaryConstituency|; UrbanRural|; GSSLACode (name); Easting; Northing; MSOA (name);
LSOA (name); InspectorateName (name); SENStat; SENNoStat; BoardingEstablishment (name); PropsName; PreviousLA|;
PreviousEstablishmentNumber; OfstedRating (name); RSCRegion (name); Country (name); UPRN; SiteName; QABName|;
EstablishmentAccredited|; QABReport; CHNumber; MSOA (code); LSOA (code); FSM; AccreditationExpiryDate`;

/** Every column of the extract, in order. */
export const registerColumns: readonly string[] = pairs
  .split(";")
  .map((entry) => entry.trim())
  .flatMap((entry) =>
    entry.endsWith("|")
      ? [`${entry.slice(0, -1)} (code)`, `${entry.slice(0, -1)} (name)`]
      : [entry],
  );
