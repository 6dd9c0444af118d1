package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.CargoApi;
import org.openpass.collection.Securities;
import org.openpass.declaration.TaxReviewGoods;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facts that customs registers and declarations are decided on: securities, named goods, goods carried out. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration", description = "For administrators")
class CustomsFactsResource {

    /** A security of a party, in whole KRW; kind 01 to 10 or 99 (담보종류). */
    record SecurityEntry(String reference, String party, String kind, long amount, LocalDate validUntil) {
    }

    /** Goods whose tax is reviewed before acceptance. */
    record TaxReviewEntry(String hsPrefix, String basis, LocalDate from, LocalDate until) {
    }

    private final Securities securities;
    private final TaxReviewGoods goods;
    private final CargoApi cargo;
    private final Parties parties;
    private final AuditTrail audit;

    CustomsFactsResource(Securities securities, TaxReviewGoods goods, CargoApi cargo, Parties parties,
            AuditTrail audit) {
        this.securities = securities;
        this.goods = goods;
        this.cargo = cargo;
        this.parties = parties;
        this.audit = audit;
    }

    @PutMapping("/securities")
    @Transactional
    @Operation(summary = "Register securities for duty (Customs Act Art. 24)")
    void securities(@RequestBody List<SecurityEntry> entries) {
        for (SecurityEntry e : entries) {
            Parties.Party party = parties.byIdentifier(e.party()).orElseThrow(() ->
                    new IllegalArgumentException("party: no party is known as " + e.party()));
            if (e.reference() == null || e.kind() == null || !e.kind().matches("0[1-9]|10|99") || e.amount() <= 0
                    || e.validUntil() == null) {
                throw new IllegalArgumentException("reference, kind (01 to 10 or 99), amount (whole KRW above 0) and "
                        + "validUntil are needed");
            }
            securities.register(e.reference(), party.id(), e.kind(), e.amount(), e.validUntil());
            audit.record(CurrentActor.require().name(), "security.registered", e.reference(), party.name());
        }
    }

    @PutMapping("/tax-review-goods")
    @Transactional
    @Operation(summary = "Name goods whose tax is reviewed before acceptance (Enforcement Rules Art. 8(1)5)")
    void taxReviewGoods(@RequestBody List<TaxReviewEntry> entries) {
        for (TaxReviewEntry e : entries) {
            if (e.hsPrefix() == null || !e.hsPrefix().matches("\\d{2,10}") || e.basis() == null || e.from() == null) {
                throw new IllegalArgumentException("hsPrefix (2 to 10 digits), basis and from are needed");
            }
            goods.name(e.hsPrefix(), e.basis(), e.from(), e.until());
            audit.record(CurrentActor.require().name(), "taxReview.named", e.hsPrefix(), e.basis());
        }
    }

    @PutMapping("/carry-outs")
    @Transactional
    @Operation(summary = "Record that the goods of declarations were carried out (Customs Act Art. 157)",
            description = "For what warehouses report by other ways than the cargo ledger.")
    void carryOuts(@RequestBody List<String> declarationNumbers) {
        // In one order: two lists that name the same declarations never wait for each other.
        for (String number : declarationNumbers.stream()
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder())).toList()) {
            if (!cargo.carriedOut(number)) {
                throw new IllegalArgumentException("Removal of the goods of " + number + " is not permitted");
            }
            audit.record(CurrentActor.require().name(), "goods.carriedOut", number, "");
        }
    }
}
