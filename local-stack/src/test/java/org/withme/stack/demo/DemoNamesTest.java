package org.withme.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.withme.stack.ilr.IlrGenerator;

class DemoNamesTest {

    private static final String PROGRAMME = "ZPROG001";

    @Test
    void every_aim_and_standard_of_the_demos_returns_has_a_name() throws IOException {
        Set<String> aims = new TreeSet<>();
        Set<String> standards = new TreeSet<>();
        for (DemoCollege college : DemoCollege.ALL) {
            String ilr = written(college.firstReturn());
            aims.addAll(values(ilr, "LearnAimRef"));
            standards.addAll(values(ilr, "StdCode"));
        }
        aims.addAll(values(written(StoryCollege.college(1).firstReturn().withGuest(0)), "LearnAimRef"));
        aims.remove(PROGRAMME);

        assertThat(codes("LearningDelivery.csv")).containsAll(aims);
        assertThat(codes("Standard.csv")).containsAll(standards);
    }

    private static String written(IlrGenerator generator) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        generator.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Set<String> values(String ilr, String element) {
        Matcher found = Pattern.compile("<" + element + ">([^<]+)<").matcher(ilr);
        return found.results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> codes(String file) throws IOException {
        try (InputStream in = OperatorClient.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .collect(Collectors.toSet());
        }
    }
}
