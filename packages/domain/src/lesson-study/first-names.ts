/**
 * First names common among children in English schools: what the guard against pupils' names knows. Names that are
 * also everyday or mathematical words (Grace, Mark, Will, Rose, Ray, Max, Angle) are left out on purpose: a guard that
 * cries wolf is switched off in people's heads.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `Aaliyah Aaron Abdul Abdullah Abigail Adam Adeel Adrian Ahmed Aisha Akira Albert Alex Alexander Alexandra Alfie Ali
  Alice Alicia Amelia Amina Amir Amy Andrew Anna Annabel Anthony Antonia Anya Arjun Arlo Arthur Arya Ashton Ava Ayaan
  Ayesha Beatrice Bella Ben Benjamin Bethany Bilal Billy Bobby Bradley Callum Cameron Carlos Caroline Catherine
  Charles Charlie Charlotte Chloe Christopher Clara Connor Daniel Danielle David Declan Dominic Dylan Edith Edward
  Elena Eleanor Elijah Eliza Elizabeth Ella Ellie Elliot Eloise Elsie Emilia Emily Emma Erin Esme Ethan Eva Evelyn
  Evie Ezra Fatima Felix Finley Finn Francesca Frankie Fraser Freddie Frederick Freya Gabriel George Georgia
  Georgina Hamza Hannah Harriet Harry Harrison Harvey Hassan Heidi Henry Hugo Ibrahim Imogen Imran Isaac Isabel
  Isabella Isabelle Isla Ismail Jack Jackson Jacob Jade Jake Jakub James Jamie Jasmine Jason Jayden Jennifer Jessica
  Jonathan Joseph Joshua Jude Julia Kai Karim Katie Kayla Khadija Kian Kieran Kyle Laura Lauren Layla Leah Leo Leon
  Leonardo Lewis Liam Lola Louie Louis Louisa Lucas Lucy Luke Luna Maisie Malik Maria Mariam Martha Maryam Mason Matilda Matthew
  Maya Megan Mia Michael Mila Millie Mohamed Mohammad Mohammed Molly Muhammad Musa Nancy Naomi Nathan Niamh Nicholas
  Noah Nora Oliver Olivia Omar Oscar Owen Patrick Patryk Peter Phoebe Poppy Priya Rachel Ralph Rebecca Reuben Rhys
  Riley Robert Rohan Ronnie Rory Rowan Ryan Saif Samuel Sara Sarah Scarlett Sebastian Sienna Simran Sofia Sophia
  Sophie Stanley Stephen Teddy Thea Theo Theodore Thomas Tobias Toby Tommy Tyler Victoria Vivaan William Willow
  Xavier Yasmin Yusuf Zachary Zain Zainab Zara Zoe`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);
