package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.Block.Kind;
import org.openpass.cargo.Block.Who;
import org.openpass.cargo.CargoBlocks.Facts;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;

/** What blocks goods: what is told first, and in which words. */
class BlocksTest {

    private static final String SHED = "02002079";
    private static final Instant DAY = Instant.parse("2026-12-07T01:37:00Z");
    private static final LocalDate DECLARE_BY = LocalDate.of(2027, 1, 7);
    private static final LocalDate STORED_UNTIL = LocalDate.of(2027, 6, 8);
    /** Those that never have a limit. */
    private static final Set<String> UNLIMITED = Set.of("hold.officer", "hold.watched", "hold.sold", "cargo.housesMissing", "cargo.arrivalReported",
            "cargo.discrepancy", "requirement.missing", "declaration.checking", "declaration.awaitsGoods", "none.houses", "none.left");

    @Test
    void aHoldComesBeforeTheWayTheWayBeforeClearanceAndPaymentAndTheEarlierStageFirst() {
        List<Block> told = Stream.of(block(Kind.NONE, "none.mayLeave", null), block(Kind.TAX, "tax.unpaid", null),
                block(Kind.REQUIREMENT, "declaration.supplement", DAY.plusSeconds(1)), block(Kind.CARGO, "cargo.notDeclared", DAY),
                block(Kind.REQUIREMENT, "declaration.inspection", null), block(Kind.CARGO, "cargo.notArrived", null),
                block(Kind.REQUIREMENT, "declaration.supplement", DAY), block(Kind.HOLD, "hold.officer", null)).sorted(Blocks.ORDER).toList();

        assertThat(told).extracting(Block::code).containsExactly("hold.officer", "cargo.notArrived", "cargo.notDeclared",
                "declaration.inspection", "declaration.supplement", "declaration.supplement", "tax.unpaid", "none.mayLeave");
        assertThat(told.get(4).until()).as("the nearer limit").isEqualTo(DAY);
    }

    @Test
    void everyCodeHasItsSentenceInBothLanguages() {
        for (String code : Blocks.STAGES) {
            Stream.concat(Stream.of((Instant) null), UNLIMITED.contains(code) ? Stream.of() : Stream.of(DAY)).forEach(until -> {
                Label sentence = BlockSentence.label(new Block(Kind.CARGO, code, Map.of(Block.OF, "100", Block.PLACE, SHED, Block.WHY, "Damaged"),
                        Who.CUSTOMS, until, null, null, 40), Map.of());
                assertThat(sentence.ko()).as(code).endsWith(".").doesNotContain("{", "blocked").matches(text -> text.matches("(?s).*[가-힣].*"));
                assertThat(sentence.en()).as(code).endsWith(".").doesNotContain("{", "blocked");
                assertThat(sentence.en().contains("December 7, 2026")).as(code).isEqualTo(until != null);
                assertThat(sentence.ko().contains("2026년 12월 7일")).as(code).isEqualTo(until != null);
            });
        }
        Stream.concat(Stream.of(Kind.values()).map(kind -> "blocked.kind." + kind), Stream.of(Who.values()).map(who -> "blocked.who." + who))
                .forEach(key -> Stream.of(Locale.KOREAN, Locale.ENGLISH).forEach(language ->
                        assertThat(Labels.text(key, language)).isNotEqualTo(key)));
    }

    @Test
    void aSentenceNamesThePlaceAndCountsThePackages() {
        Block leaves = new Block(Kind.NONE, "none.mayLeave", Map.of(Block.OF, "100", Block.PLACE, SHED), Who.CONSIGNEE, DAY, null, null, 40);

        assertThat(BlockSentence.label(leaves, Map.of(SHED, new Named(SHED, new Label("인천 제2지정장치장", "Incheon 2nd designated storage"), null,
                null)))).isEqualTo(new Label("막는 것이 없습니다. 100개 중 40개를 인천 제2지정장치장에서 2026년 12월 7일까지 반출할 수 있습니다.",
                "Nothing: 40 of 100 packages may leave Incheon 2nd designated storage; their time there ends on December 7, 2026."));
        assertThat(BlockSentence.places(List.of(leaves, block(Kind.TAX, "tax.unpaid", null)))).containsExactly(SHED);
    }

    @Test
    void eachStageOfTheWayIsBlockedByWhatComesNext() {
        assertThat(codes(facts(0, false, false, 0, 0, 0))).containsExactly("cargo.notArrived", "cargo.notDeclared");
        assertThat(codes(facts(0, true, false, 0, 0, 0))).containsExactly("cargo.arrivalReported", "cargo.notDeclared");
        assertThat(codes(facts(0, true, true, 0, 0, 0))).containsExactly("cargo.notCarriedIn", "cargo.notDeclared");
        assertThat(codes(facts(100, true, true, 98, 0, 100, lot(98, null)))).as("accepted before arrival, two are short")
                .containsExactly("cargo.notCarriedIn", "none.mayLeave");
        List<Block> undeclared = CargoBlocks.of(facts(0, true, true, 105, 0, 0, lot(105, null)));
        assertThat(undeclared).extracting(Block::code, Block::packages).containsExactly(tuple("cargo.notDeclared", 105));
        assertThat(undeclared.getFirst().until()).as("the last second of the day in Korea").isEqualTo(Instant.parse("2027-01-07T14:59:59Z"));
        assertThat(codes(facts(100, true, true, 100, 40, 0))).containsExactly("cargo.underWay");
    }

    @Test
    void whatWasReportedNotToHaveComeIsForCustomsToSettle() {
        Facts short5 = new Facts(Consignment.Kind.HOUSE, false, false, false, 100, 100, SHED, DAY, true, true, LocalDate.of(2026, 12, 7), 90, 5, 0, null, 0,
                null, List.of());

        assertThat(CargoBlocks.of(short5)).extracting(Block::code, Block::packages).containsExactly(tuple("cargo.discrepancy", 5),
                tuple("cargo.notCarriedIn", 5));
        assertThat(CargoBlocks.of(short5).getLast().until()).as("the time for the carry-in").isEqualTo(Instant.parse("2026-12-07T14:59:59Z"));
    }

    @Test
    void goodsWhoseDeclarationWasRejectedAreNotToldToBeUndeclaredUnlessThereAreMoreOfThem() {
        Block undeclared = block(Kind.CARGO, "cargo.notDeclared", DAY);
        Block rejected = block(Kind.REQUIREMENT, Blocks.REQUIREMENT_MISSING, null);

        assertThat(Blocks.instead(List.of(undeclared, rejected))).containsExactly(rejected);
        Block fewer = new Block(rejected.kind(), rejected.code(), Map.of(), Who.DECLARANT, null, null, null, undeclared.packages() - 1);
        assertThat(Blocks.instead(List.of(undeclared, fewer))).containsExactly(undeclared, fewer);
    }

    @Test
    void whatAnOfficerHoldsMayNotLeaveThoughItIsAccepted() {
        List<Block> told = CargoBlocks.of(facts(100, true, true, 100, 0, 100, lot(60, "Damaged"), lot(40, null)));

        assertThat(told).extracting(Block::code, Block::packages).containsExactly(tuple("hold.officer", 60),
                tuple("none.mayLeave", 40));
        assertThat(codes(facts(100, true, true, 100, 0, 100, lot(100, "Damaged")))).containsExactly("hold.officer");
    }

    @Test
    void aMasterWaitsForItsHousesWhatIsOverForNobodyAndOfWhatLeavesTheCountryNothingIsSaid() {
        assertThat(codes(of(Consignment.Kind.MASTER, false, false, false))).containsExactly("cargo.housesMissing");
        assertThat(codes(of(Consignment.Kind.MASTER, false, false, true))).containsExactly("none.houses");
        assertThat(codes(of(Consignment.Kind.HOUSE, false, true, false))).containsExactly("none.left");
        assertThat(codes(of(Consignment.Kind.HOUSE, true, false, false))).isEmpty();
        assertThat(codes(of(Consignment.Kind.RECORDED, false, false, false))).as("it was recorded when it came").containsExactly("cargo.notDeclared");
    }

    private static List<String> codes(Facts facts) {
        return CargoBlocks.of(facts).stream().map(Block::code).toList();
    }

    private static Facts facts(int declared, boolean arrived, boolean accepted, int came, int underWay, int permitted, Stock... lots) {
        return new Facts(Consignment.Kind.HOUSE, false, false, false, 100, declared, SHED, DAY, arrived, accepted, null, came, 0, underWay, null, permitted, null,
                List.of(lots));
    }

    private static Facts of(Consignment.Kind kind, boolean outgoing, boolean over, boolean houses) {
        return new Facts(kind, outgoing, over, houses, 100, 0, null, null, false, false, null, 0, 0, 0, null, 0, null, List.of());
    }

    private static Stock lot(int packages, String held) {
        return new Stock(1, SHED, packages, BigDecimal.TEN, DAY, null, STORED_UNTIL, DECLARE_BY, held);
    }

    private static Block block(Kind kind, String code, Instant until) {
        return new Block(kind, code, Map.of(), Who.CUSTOMS, until, null, null, 1);
    }
}
