package org.openpass.certificate;

import static org.openpass.certificate.Written.amount;
import static org.openpass.certificate.Written.day;
import static org.openpass.certificate.Written.moment;
import static org.openpass.certificate.Written.number;
import static org.openpass.certificate.Written.owed;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.access.Parties;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationCodes;
import org.openpass.declaration.DutyCalculation;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.reference.Codes;
import org.openpass.reference.ExchangeRates;
import org.openpass.terms.Home;
import org.openpass.terms.HsCode;
import org.openpass.terms.Labels;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a certificate says, as the template's values; and the hash of what it certifies. */
@Component
class CertificateContent {

    private final Parties parties;
    private final Codes codes;
    private final DeclarationCodes asked;
    private final ExchangeRates rates;
    private final DutyCalculation duty;
    private final Home home;
    private final JsonMapper json;
    private final String publicUrl;

    CertificateContent(Parties parties, Codes codes, DeclarationCodes asked, ExchangeRates rates, DutyCalculation duty,
            Home home, JsonMapper json, @Value("${openpass.public-url}") String publicUrl) {
        this.parties = parties;
        this.codes = codes;
        this.asked = asked;
        this.rates = rates;
        this.duty = duty;
        this.home = home;
        this.json = json;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Changes when the declaration, what is owed or its payment slip changes; not when texts or names do. */
    String fingerprint(Declaration d, Booked booked) {
        return CertificateRows.sha256(String.join("|", json.writeValueAsString(d.document()),
                d.acceptedAt().toString(), booked.ratesOn().toString(), String.valueOf(booked.total()),
                json.writeValueAsString(booked.lines().stream().map(l -> List.of(l.line(), l.tax(), l.amount()))
                        .toList()),
                booked.notice().number(), String.valueOf(booked.notice().dueOn())).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Object> of(Declaration d, Booked booked, Certificate certificate) {
        DeclarationDocument document = d.document();
        Map<String, Object> values = new HashMap<>();
        values.put("certificateNumber", certificate.number());
        values.put("code", certificate.verificationCode());
        values.put("issuedAt", moment(certificate.issuedAt()));
        values.put("version", certificate.version());
        values.put("amended", certificate.version() > 1);
        String url = publicUrl + "/verify?number=" + certificate.number() + "&code=" + certificate.verificationCode();
        values.put("verifyUrl", publicUrl + "/verify");
        values.put("qr", QrCode.of(url));
        values.put("declarationNumber", d.number());
        String office = codes.officeName(document.customsOffice(), Locale.KOREAN).orElse(document.customsOffice());
        values.put("office", office + " (" + document.customsOffice() + ")");
        values.put("officeName", office);
        values.put("acceptedOn", moment(d.acceptedAt()));
        values.put("pairs", twoARow(facts(d, booked, office)));
        values.put("lines", lines(document, booked));
        values.put("totals", Stream.concat(booked.totals().stream().map(t -> Map.of("tax", Written.tax(t.tax()), "amount", owed(t.payable()))),
                booked.surcharges().stream().map(s -> Map.of("tax", Written.label("surcharge." + s.kind()), "amount", owed(s.amount()))))
                .toList());
        values.put("currency", home.currency());
        values.put("total", owed(booked.total()));
        return values;
    }

    private List<Map<String, String>> facts(Declaration d, Booked booked, String office) {
        DeclarationDocument document = d.document();
        Facts facts = new Facts();
        facts.add("declarationNumber", d.number()).add("filedAt", moment(d.filedAt()))
                .add("acceptedAt", moment(d.acceptedAt())).add("office", office + " (" + document.customsOffice() + ")")
                .add("declarant", parties.get(d.declarantId()).name() + " (" + document.declarant() + ")")
                .add("importer", parties.get(d.importerId()).name()
                        + (document.importer() == null ? "" : " (" + document.importer().id() + ")"))
                .add("exporter", Written.party(document.exporter()))
                .add("bill", document.billOfLading())
                .add("transport", document.transportMode() == null ? ""
                        : asked.transport(d).ko())
                .add("exportCountry", Written.country(document.exportCountry()))
                .add("packages", number(sum(document.totalPackages(), document)))
                .add("weight", document.totalGrossWeight() == null ? "" : number(document.totalGrossWeight()) + " kg")
                .add("terms", document.incoterm())
                .add("invoice", amount(invoice(document), document.currency()))
                .add("rates", rates(document, booked.ratesOn()))
                .add("charges", charges(document))
                .add("value", Labels.text("format.won", Locale.KOREAN,
                        owed(duty.values(document, booked.ratesOn()).stream().mapToLong(Long::longValue).sum())))
                .add("form", Written.label("form." + booked.notice().terms()))
                .add("notice", booked.notice().number())
                .add("dueOn", booked.notice().dueOn() == null ? "" : day(booked.notice().dueOn()));
        return facts.all;
    }

    private static List<Map<String, Object>> twoARow(List<Map<String, String>> facts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < facts.size(); i += 2) {
            rows.add(Map.of("cells", facts.subList(i, Math.min(i + 2, facts.size()))));
        }
        return rows;
    }

    private List<Map<String, Object>> lines(DeclarationDocument document, Booked booked) {
        List<Long> values = duty.values(document, booked.ratesOn());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            Line line = document.lines().get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", "%03d".formatted(line.number()));
            row.put("hsCode", HsCode.parse(line.hsCode()).printed());
            row.put("description", line.description());
            row.put("origin", Written.country(line.origin()));
            row.put("quantity", Written.quantity(line));
            row.put("value", owed(values.get(i)));
            row.put("taxes", booked.lines().stream().filter(t -> t.line() == line.number()).map(t -> Map.of(
                    "tax", Written.tax(t.tax()), "base", number(t.base()), "rate", Written.rate(t.rate()),
                    "amount", owed(t.amount()))).toList());
            lines.add(row);
        }
        return lines;
    }

    private BigDecimal rate(String currency, LocalDate day) {
        return rates.rate(currency, ExchangeRates.Direction.IMPORT, day)
                .orElseThrow(() -> new IllegalStateException("No weekly rate for " + currency + " on " + day));
    }

    /** The rates of all currencies of the document, other than the home currency. */
    private String rates(DeclarationDocument document, LocalDate day) {
        Set<String> currencies = new LinkedHashSet<>();
        currencies.add(document.currency());
        for (Charge charge : new Charge[] {document.freight(), document.insurance(), document.additions(),
                document.deductions()}) {
            if (charge != null && charge.amount() != null) {
                currencies.add(charge.currency());
            }
        }
        currencies.remove(home.currency());
        return String.join(", ", currencies.stream().map(c -> c + " " + number(rate(c, day))).toList());
    }

    private static String charges(DeclarationDocument d) {
        List<String> charges = new ArrayList<>();
        Map<String, Charge> named = new LinkedHashMap<>();
        named.put("freight", d.freight());
        named.put("insurance", d.insurance());
        named.put("additions", d.additions());
        named.put("deductions", d.deductions());
        named.forEach((name, charge) -> {
            if (charge != null && charge.amount() != null) {
                charges.add(Written.label("document." + name) + " " + amount(charge.amount(), charge.currency()));
            }
        });
        return String.join(", ", charges);
    }

    private static BigDecimal invoice(DeclarationDocument d) {
        return d.invoiceAmount() != null ? d.invoiceAmount()
                : d.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long sum(Integer stated, DeclarationDocument d) {
        return stated != null ? stated
                : d.lines().stream().mapToLong(l -> l.packages() == null ? 0 : l.packages()).sum();
    }

    /** Names and values in the order of the form. */
    private static final class Facts {
        private final List<Map<String, String>> all = new ArrayList<>();

        Facts add(String name, String value) {
            all.add(Map.of("ko", Written.label("certificate.fact." + name),
                    "en", Labels.text("certificate.fact." + name, Locale.ENGLISH),
                    "value", value == null || value.isBlank() ? "-" : value));
            return this;
        }
    }
}
