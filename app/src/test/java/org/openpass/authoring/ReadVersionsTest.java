package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpass.engine.ModelKind;
import org.openpass.engine.Resources;
import org.springframework.core.io.ClassPathResource;

/** A check asks for the same version again and again; it is read once. */
class ReadVersionsTest {

    private static final String LAW = "processes/declaration/name-tax-review.dmn";
    private static final String FORM = "forms/declaration/document-review.form";

    @Test
    void aVersionIsReadOnceHoweverOftenItIsAskedFor() throws IOException {
        byte[] law = new ClassPathResource(LAW).getContentAsByteArray();
        byte[] form = new ClassPathResource(FORM).getContentAsByteArray();
        List<Long> asked = new ArrayList<>();
        ReadVersions read = new ReadVersions(key -> {
            asked.add(key);
            return key == 3 ? Optional.empty() : Optional.of(new Resources.File("x", key == 1 ? law : form, null));
        });
        Catalogue works = new Catalogue(List.of(new Work("name-tax-review", ModelKind.DECISION, "declaration", LAW, false),
                new Work("document-review", ModelKind.FORM, "declaration", FORM, false)), List.of(version("name-tax-review", 1, law),
                version("document-review", 2, form)), List.of());
        StandingKnown known = new StandingKnown(null, works, read);

        for (int n = 0; n < 3; n++) {
            assertThat(known.decision("name-tax-review").orElseThrow().kind()).isEqualTo("law");
            assertThat(known.released("name-tax-review").orElseThrow().id()).isEqualTo("name-tax-review");
            assertThat(known.form("document-review", "1").orElseThrow().id()).isEqualTo("document-review");
        }
        assertThat(asked).containsExactly(1L, 2L);
        assertThat(known.tagTaken(LAW, "name-tax-review", "1", law)).isFalse();
        assertThat(known.tagTaken(LAW, "name-tax-review", "1", form)).as("with another content").isTrue();
        assertThat(asked).as("what is the same is told by its checksum").hasSize(2);
        assertThat(read.decision(version("x", 3, law))).isEmpty();
    }

    private static Version version(String work, long key, byte[] content) {
        return new Version(work, 1, "1", LibraryFilling.sha256(content), key, work, null, true, null, Instant.EPOCH, null, null, null,
                null, Version.State.RELEASED, 0);
    }
}
