package org.openpass.gateway.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.ApiKeys;
import org.openpass.access.Parties;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.FieldError;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Door;
import org.openpass.exchange.Original;
import org.openpass.exchange.Received;
import org.openpass.gateway.GivenAgain;
import org.openpass.gateway.PartySoftware;
import org.openpass.gateway.json.JsonDeclarations;
import org.openpass.gateway.rest.DeclarationResource.Receipt;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.wco.WcoReading;
import org.openpass.terms.Labels;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes declarations as text, from whoever knocks and those that are given to the door again. */
@Component
class DeclarationIntake implements Door {

    private final Filing filing;
    private final JsonDeclarations json;
    private final WcoDeclarations wco;
    private final ApiKeys keys;
    private final Parties parties;
    private final GivenAgain again;

    DeclarationIntake(Filing filing, JsonDeclarations json, WcoDeclarations wco, ApiKeys keys, Parties parties,
            GivenAgain again) {
        this.filing = filing;
        this.json = json;
        this.wco = wco;
        this.keys = keys;
        this.parties = parties;
        this.again = again;
    }

    ResponseEntity<Receipt> json(byte[] body, Actor actor) {
        JsonDeclarations.Reading reading = json.read(body);
        return receipt(filing.file(reading.document(), reading.unreadable(), actor, Filing.Format.JSON));
    }

    ResponseEntity<Receipt> xml(byte[] body, Actor actor) {
        WcoReading reading = wco.read(body);
        List<FieldError> found = new ArrayList<>(reading.unreadable());
        found.addAll(reading.schema());
        try {
            return receipt(filing.file(reading.document(), found, actor, Filing.Format.WCO_XML));
        } catch (Filing.Refused refused) {
            throw new Filing.Refused(refused.errors().stream().map(wco::located).toList());
        }
    }

    private static ResponseEntity<Receipt> receipt(Declaration d) {
        String self = "/api/v1/declarations/" + d.number();
        return ResponseEntity.accepted().location(URI.create(self)).body(new Receipt(d.number(), d.caseNumber(),
                d.status().name(), Labels.Label.of("status." + d.status()), Map.of("self", self,
                        "tracking", "/track/" + d.number(), "trackingApi", "/api/v1/tracking/" + d.number())));
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals("POST /declarations");
    }

    /** The party whose key it came by files it, as long as that key opens the door. */
    @Override
    public Optional<Received> give(Original message) {
        return keys.holder(message.proof()).map(parties::get).map(PartySoftware::of).map(party -> again.ofParty(message, party,
                () -> message.channel() == Channel.XML ? xml(message.content(), party) : json(message.content(), party)));
    }
}
