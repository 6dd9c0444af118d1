package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the browser is given names whose work it is. */
class BundledLicencesTest {

    private static final Pattern BUNDLED = Pattern.compile("(?m)^(@?[a-z][\\w./@-]*) (\\d+\\.\\d+\\.\\d+\\S*)$");

    @Test
    void everyPackageThatIsBundledStandsWithItsLicence() throws IOException {
        String licences = new ClassPathResource("META-INF/resources/openpass-ui/LICENSES.txt")
                .getContentAsString(StandardCharsets.UTF_8);
        JsonNode asked = json("package.json").path("dependencies");
        JsonNode locked = json("package-lock.json").path("packages");

        assertThat(asked.propertyNames()).isNotEmpty().allSatisfy(name -> assertThat(licences)
                .contains(name + " " + asked.path(name).asString()));
        // bpmn.io's licence asks that its mark stays where it is seen.
        assertThat(licences).contains("The source code responsible for displaying the bpmn.io project watermark");
        for (String section : licences.split("\n----\n")) {
            var bundled = BUNDLED.matcher(section);
            assertThat(bundled.find()).as(section.lines().findFirst().orElse("")).isTrue();
            assertThat(section.substring(bundled.end()).strip()).as(bundled.group()).isNotEmpty();
            assertThat(locked.propertyStream().filter(e -> e.getKey().endsWith("node_modules/" + bundled.group(1)))
                    .map(e -> e.getValue().path("version").asString())).as(bundled.group()).contains(bundled.group(2));
        }
        assertThat(locked.propertyStream().filter(e -> e.getValue().has("resolved"))).as("addresses").isEmpty();
    }

    private static JsonNode json(String file) throws IOException {
        return new JsonMapper().readTree(Files.readString(Path.of("ui-assets", file)));
    }
}
