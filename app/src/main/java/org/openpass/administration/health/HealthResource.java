package org.openpass.administration.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the parts of the system are; for administrators. */
@RestController
@RequestMapping("/api/v1/admin/health")
@Tag(name = "Administration")
class HealthResource {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** A part with its sentence in both languages. */
    record Part(String what, Light light, Label name, Label sentence, Instant since) {
    }

    /** All parts; {@code light} is the worst of them. */
    record Health(Instant at, Light light, List<Part> parts) {
    }

    private final HealthSentences sentences;
    private final Clock clock;

    HealthResource(HealthSentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "How the parts of the system are, a sentence each",
            description = "All are asked at once; one that takes longer than a second does not answer. Moments are those of Korea.")
    Health health() {
        List<Part> parts = sentences.now().stream().map(HealthResource::part).toList();
        return new Health(clock.instant(), parts.stream().map(Part::light).max(Comparator.naturalOrder())
                .orElse(Light.GOOD), parts);
    }

    private static Part part(HealthSentences.Said said) {
        Sentence sentence = said.sentence();
        return new Part(said.what(), sentence.light(), Label.of("health.what." + said.what()),
                new Label(text(sentence, Locale.KOREAN), text(sentence, Locale.ENGLISH)), sentence.since());
    }

    private static String text(Sentence sentence, Locale language) {
        return sentence.text(language, value -> switch (value) {
            case Instant moment -> MOMENT.format(moment.atZone(Seoul.ZONE));
            case Duration length -> length(length, language);
            default -> value;
        });
    }

    private static String length(Duration length, Locale language) {
        return length.compareTo(Duration.ofMinutes(2)) < 0 ? Labels.text("format.seconds", language, length.toSeconds())
                : length.compareTo(Duration.ofHours(2)) < 0 ? Labels.text("format.minutes", language, length.toMinutes())
                : Labels.text("format.hours", language, length.toHours());
    }
}
