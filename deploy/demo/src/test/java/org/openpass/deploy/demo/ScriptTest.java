package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void readsWhoDoesWhatInOrder() {
        Script script = Script.parse(" officer:SUPPLEMENT  declarant:ANSWER officer:ACCEPT ");

        assertThat(script.steps()).containsExactly(new Step(Role.OFFICER, Act.SUPPLEMENT),
                new Step(Role.DECLARANT, Act.ANSWER), new Step(Role.OFFICER, Act.ACCEPT));
        assertThat(script.has(Role.DECLARANT, Act.ANSWER)).isTrue();
        assertThat(script.left()).isEmpty();
        assertThat(script.steps()).extracting(Step::toString)
                .containsExactly("officer:SUPPLEMENT", "declarant:ANSWER", "officer:ACCEPT");
    }

    @Test
    void anEmptyTextLetsNobodyAct() {
        assertThat(Script.parse("").steps()).isEmpty();
        assertThat(Script.parse("  ")).isEqualTo(Script.EMPTY);
    }

    @Test
    void whatIsLeftToTheVisitorIsTheLast() {
        assertThat(Script.parse("officer:INSPECT visitor:DECIDE").left()).contains(Act.DECIDE);
        refuses("visitor:PAY officer:ACCEPT",
                "Nothing can follow visitor:PAY: the demonstration leaves the rest to the visitor.");
    }

    @Test
    void saysWhatIsKnownInThePlaceOfWhatIsNot() {
        refuses("officer", "'officer' is not written as role:ACT.");
        refuses("officer:ACCEPT:NOW", "'officer:ACCEPT:NOW' is not written as role:ACT.");
        refuses("clerk:ACCEPT", "'clerk:ACCEPT': the roles are officer, inspector, declarant, payer, visitor.");
        refuses("inspector:PAY", "'inspector:PAY': the acts of inspector are ACCEPT, DISCREPANCY.");
        refuses("Officer:accept", "'Officer:accept': the roles are officer, inspector, declarant, payer, visitor.");
    }

    @Test
    void rowsKnowTheLineThatTheyStandOn() throws IOException {
        List<Table.Row> rows = Table.rows("expected.csv", "file,people\n# a remark\na.json,\n\"b\n.json\",payer:PAY\n");

        assertThat(rows).extracting(Table.Row::place).containsExactly("expected.csv line 3", "expected.csv line 5");
        assertThat(rows.getLast().get("people")).isEqualTo("payer:PAY");
    }

    @Test
    void anErrorInTheTableNamesItsLine() throws IOException {
        Table.Row row = Table.rows("samples/kr/expected.csv", """
                file,end,reason,duty,after,people,shows
                01-whisky.json,ACCEPTED,,,,payer:PAYS,Whisky
                """).getFirst();

        assertThatIllegalArgumentException().isThrownBy(() -> Samples.shipped("samples/kr/", row))
                .withMessage("samples/kr/expected.csv line 2: 'payer:PAYS': the acts of payer are PAY.");
    }

    private static void refuses(String text, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> Script.parse(text)).withMessage(sentence);
    }
}
