package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.FactsOfCases;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods that perish or live make a case urgent. */
@OpenPassTest
class PerishableGoodsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Autowired
    SampleData samples;
    @Autowired
    PerishableGoods perishable;
    @Autowired
    FactsOfCases facts;
    @Autowired
    JdbcClient jdbc;

    @Test
    void animalsMeatFishMilkPlantsVegetablesAndFruitAreAndWhatKeepsIsNot() {
        assertThat(List.of("0101210000", "0201300000", "0302310000", "0407210000", "0603110000", "0701900000", "0805100000"))
                .allMatch(code -> perishable.among(List.of("6109101000", code), DAY));
        assertThat(perishable.among(List.of("0501000000", "0901110000", "6109101000", "8471301000"), DAY)).isFalse();
        assertThat(perishable.among(List.of(), DAY)).isFalse();
    }

    @Test
    void theyAreTheGoodsOfTheDayAndAChangeCountsAtOnce() {
        assertThat(perishable.among(List.of("9706100000"), DAY)).isFalse();

        jdbc.sql("insert into declaration.perishable_goods values ('9706', 'test', ?, ?)").params(DAY, DAY).update();

        Awaitility.await().until(() -> perishable.among(List.of("9706100000"), DAY));
        assertThat(perishable.among(List.of("9706100000"), DAY.minusDays(1))).isFalse();
        assertThat(perishable.among(List.of("9706100000"), DAY.plusDays(1))).isFalse();
    }

    /** Known from the check on, whatever becomes of it. */
    @Test
    void aDeclarationOfSuchGoodsSaysSo() {
        Filer filer = samples.filer();

        assertThat(factors(filer, filer.empty().line("0201300000", "Beef", 1_000_000))).contains("perishable");
        assertThat(factors(filer, filer.draft())).doesNotContain("perishable");
    }

    private Set<String> factors(Filer filer, Draft draft) {
        String caseNumber = filer.api().file(draft).mustBe(202).text("/caseNumber");
        return Awaitility.await().until(() -> facts.of(caseNumber), Optional::isPresent).orElseThrow().factors();
    }

    @AfterEach
    void takeBack() {
        jdbc.sql("delete from declaration.perishable_goods where basis = 'test'").update();
    }
}
