package org.openpass.gateway.edifact;

import org.openpass.cargo.CustomsDecision;
import org.openpass.cargo.JudgedLater;
import org.openpass.exchange.Interchanges;
import org.openpass.signals.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes what there is to answer, in the transaction in which it was judged or decided; {@link AnswerLoop} answers. */
@Component
class AnswerNews {

    private final Interchanges interchanges;
    private final JsonMapper json;
    private final Signals signals;

    AnswerNews(Interchanges interchanges, JsonMapper json, Signals signals) {
        this.interchanges = interchanges;
        this.json = json;
        this.signals = signals;
    }

    /** What was received was judged. */
    @EventListener
    void judged(JudgedLater news) {
        if (interchanges.judged(news.what().name(), news.number())) {
            signals.notify(AnswerLoop.CHANNEL, "");
        }
    }

    /** Customs has decided. */
    @EventListener
    void decided(CustomsDecision news) {
        if (interchanges.decided(news.party(), news.key(), news.reference(), json.writeValueAsString(news))) {
            signals.notify(AnswerLoop.CHANNEL, "");
        }
    }
}
