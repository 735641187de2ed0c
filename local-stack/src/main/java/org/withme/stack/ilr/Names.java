package org.withme.stack.ilr;

import java.util.List;
import java.util.SplittableRandom;

/** Invented people, in the scripts of a British college. */
final class Names {

    private static final List<String> GIVEN = List.of(
            "Zoë",
            "Siân",
            "Amélie",
            "Łukasz",
            "Małgorzata",
            "Søren",
            "Aoife",
            "Niamh",
            "José",
            "Chloë",
            "Renée",
            "Örjan",
            "Ifeoma",
            "Thandiwe",
            "Anaïs",
            "Bláthnaid",
            "Ffion",
            "Gwenllian",
            "Yusuf",
            "Aisha",
            "Priya",
            "Arjun",
            "Mei",
            "Kwame",
            "Ada",
            "Ben",
            "Mary-Anne",
            "Omar",
            "Leila",
            "Tomasz",
            "Ruby",
            "Idris",
            "Noor",
            "Callum",
            "Jean-Luc",
            "Hana",
            "Dmitri",
            "Ewa",
            "Fionn",
            "Imani");

    private static final List<String> FAMILY = List.of(
            "Młynarz",
            "O'Sample-Jones",
            "Ap Enghraifft",
            "Beispielová",
            "Fictional",
            "Exampleton",
            "Nowak-Próbny",
            "Testerson",
            "Muñoz-Ejemplo",
            "D'Esempio",
            "Örneksoy",
            "Dæmisøn",
            "Okafor-Specimen",
            "Shah-Namuna",
            "Mac an Tsampla",
            "van der Voorbeeld",
            "St John-Sample",
            "Příkladná",
            "Minta",
            "Örnekçi",
            "Exemple",
            "Adebayo-Trial",
            "Demonstrand",
            "Placeholder",
            "Ní Shampla",
            "Modelo",
            "Illustrate",
            "Kuvitteellinen",
            "Naidoo-Instance",
            "Fabricant");

    private Names() {}

    static String given(SplittableRandom random) {
        return GIVEN.get(random.nextInt(GIVEN.size()));
    }

    static String family(SplittableRandom random) {
        return FAMILY.get(random.nextInt(FAMILY.size()));
    }
}
