package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.tasks.TaskHandler.InvalidAnswers;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.terms.Labels.Label;

/** What an officer answers: read as it is meant, or told with all that is wrong with it. */
class FormAnswersTest {

    private static final TaskKind KIND = new TaskKind("x.decide", "Task_X", false, "x", null, List.of(Field.choice("decision", "GRANT", "REFUSE")));

    @Test
    void answersAreReadAsTheyAreMeant() {
        FormAnswers form = new FormAnswers(Map.of("decision", "GRANT", "reason", " because ", "won", "1.0E7", "days", 3.0, "many", "1,200",
                "quantity", "12.50", "until", "2026-12-31T00:00", "agrees", true));
        assertThat(form.choice("decision", KIND)).isEqualTo("GRANT");
        assertThat(form.reason(true)).isEqualTo("because");
        assertThat(form.won("won", 1)).isEqualTo(10_000_000);
        assertThat(form.whole("days", 1, 3)).isEqualTo(3);
        assertThat(form.count("many")).isEqualTo(1_200);
        assertThat(form.number("quantity")).isEqualByComparingTo("12.5");
        assertThat(form.day("until")).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(form.ticked("agrees")).isTrue();
        form.check();
    }

    @Test
    void whatIsNotAnsweredIsNotWrongUnlessItIsNeeded() {
        FormAnswers form = new FormAnswers(Map.of("count", "many"));
        assertThat(form.text("notes")).isEmpty();
        assertThat(form.reason(false)).isNull();
        assertThat(form.number("quantity")).isNull();
        assertThat(form.day("until")).isNull();
        assertThat(form.count("count")).as("who knows its bounds tells it").isNull();
        assertThat(form.wrong()).isFalse();
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheReadersLanguage() {
        FormAnswers form = new FormAnswers(Map.of("decision", "MAYBE", "notes", "x".repeat(2_001), "days", "4.5", "won", "-1", "quantity", "0.00001",
                "huge", "1e999999999", "until", "soon", "name", "long"));
        form.choice("decision", KIND);
        form.text("notes");
        form.reason(true);
        form.needed("name", 3);
        assertThat(form.whole("days", 1, 10)).isEqualTo(1);
        form.won("won", 1);
        form.number("quantity");
        form.number("huge");
        form.day("until");
        form.refuse("decision", new Label("둘째", "The first reason stands"));
        InvalidAnswers wrong = catchThrowableOfType(InvalidAnswers.class, form::check);
        assertThat(wrong.errors(Locale.ENGLISH)).containsOnlyKeys("decision", "notes", "reason", "name", "days", "won", "quantity", "huge", "until")
                .containsEntry("decision", "Choose one of GRANT, REFUSE.").containsEntry("notes", "Shorten it to 2,000 characters.")
                .containsEntry("days", "Enter a whole number from 1 to 10.").containsEntry("won", "Enter whole won, 1 or more.");
        assertThat(wrong.errors(Locale.KOREAN)).containsEntry("decision", "GRANT, REFUSE 중 하나를 고르십시오.");
        assertThatThrownBy(form::check).isInstanceOf(InvalidAnswers.class);
    }
}
