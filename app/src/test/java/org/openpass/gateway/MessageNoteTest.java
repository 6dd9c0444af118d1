package org.openpass.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Received;

/** What the log says a message is about. */
class MessageNoteTest {

    @Test
    void aDocumentOfTheWcoIsKnownByItsReferenceAndByTheNumberItWasGiven() {
        Received taken = note("application/xml", "<?xml version='1.0'?><md:Declaration>\n<ram:FunctionalReferenceID "
                + "schemeID='x'> REF-7 </ram:FunctionalReferenceID></md:Declaration>", 202,
                "{\"declarationNumber\":\"D-1\",\"caseNumber\":\"C-1\"}");

        assertThat(taken.channel()).isEqualTo(Channel.XML);
        assertThat(taken.reference()).isEqualTo("REF-7");
        assertThat(taken.subject()).isEqualTo("D-1");
        assertThat(taken.caseNumber()).isEqualTo("C-1");
    }

    @Test
    void whatIsRefusedHasNoNumberWhateverItsAnswerSays() {
        Received refused = note("application/json", "{ \"reference\" : \"REF-8\" }", 422, "{\"number\":\"D-1\"}");

        assertThat(refused.subject()).isNull();
        assertThat(refused.reference()).isEqualTo("REF-8");
    }

    @Test
    void whatIsNoDocumentIsNotedAllTheSame() {
        Received noise = note(null, "\0\0{\"reference\":\"\0\"", 415, "a\0b");

        assertThat(noise.channel()).isEqualTo(Channel.OTHER);
        assertThat(noise.content()).hasSize(18);
        assertThat(noise.answer()).isEqualTo("ab");
    }

    private static Received note(String type, String content, int status, String answer) {
        return new MessageNote(Instant.EPOCH, 1, false, "Broker", 1L, "POST /declarations", null, null, type,
                content.getBytes(StandardCharsets.UTF_8), content.length(), status, answer.getBytes(StandardCharsets.UTF_8),
                "key").get();
    }
}
