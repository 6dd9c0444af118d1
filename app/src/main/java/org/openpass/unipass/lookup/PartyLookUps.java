package org.openpass.unipass.lookup;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openpass.access.PartyBook;
import org.openpass.access.PartyBook.Entry;
import org.openpass.casework.OpenLookups;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The look-ups of the registers of parties: what they publish of a party, never who works for it. */
@Configuration(proxyBeanMethods = false)
class PartyLookUps {

    private static final String FORWARDER = "FORWARDER";
    private static final String CARRIER = "CARRIER";
    private static final String AIRLINE = "[0-9A-Z]{2}";
    private static final String SHIPPING_COMPANY = "[A-Z]{4}";
    private static final String ANY = ".+";

    private final PartyBook book;
    private final OpenLookups lookups;
    private final Names names;

    PartyLookUps(PartyBook book, OpenLookups lookups, Names names) {
        this.book = book;
        this.lookups = lookups;
        this.names = names;
    }

    /** Look-ups that differ in what they ask of the book and how they write an entry. */
    private record OfEntries(String api, Function<Asked, List<Entry>> question, BiFunction<Asked, Entry, Row> answer) implements LookUp {
        @Override
        public Found find(Asked asked) {
            return Found.of(question.apply(asked).stream().map(entry -> answer.apply(asked, entry)).toList());
        }
    }

    /** API006 화물운송주선업자 목록. */
    @Bean
    LookUp forwarderList() {
        return listed("006", FORWARDER, SHIPPING_COMPANY, "frwrNm",
                e -> new Row().put("frwrSgn", e.code()).put("frwrKoreNm", e.name()));
    }

    /** API007 화물운송주선업자 내역. */
    @Bean
    LookUp forwarderByCode() {
        return coded("007", FORWARDER, ANY, "frwrSgn", e -> new Row().put("frwrSgn", e.code()).put("koreConmNm", e.name())
                .put("brno", e.businessNumber()).put("rgsrValtPridXpirDt", e.until()));
    }

    /** API008 항공사 목록. */
    @Bean
    LookUp airlineList() {
        return listed("008", CARRIER, AIRLINE, "flcoNm", e -> new Row().put("flcoSgn", e.code()).put("flcoKoreNm", e.name()));
    }

    /** API009 항공사 내역. */
    @Bean
    LookUp airlineByCode() {
        return coded("009", CARRIER, AIRLINE, "flcoSgn", e -> new Row().put("flcoEnglSgn", e.code()).put("flcoKoreConm", e.name())
                .put("brno", e.businessNumber()));
    }

    /** API026 선박회사 목록. */
    @Bean
    LookUp shippingCompanyList() {
        return listed("026", CARRIER, SHIPPING_COMPANY, "shipCoNm",
                e -> new Row().put("shipCoSgn", e.code()).put("shipCoKoreNm", e.name()));
    }

    /** API027 선박회사 내역, which names it by its code alone. */
    @Bean
    LookUp shippingCompanyByCode() {
        return coded("027", CARRIER, SHIPPING_COMPANY, "shipCoSgn", e -> new Row().put("shipAgncNm", e.name())
                .put("brno", e.businessNumber()).put("rgsrNo", e.code()).put("rgsrDt", e.from()));
    }

    /** API011 해외공급자부호: those of a country whose name has the text; the code begins with the country. */
    @Bean
    LookUp foreignSupplierList() {
        return new OfEntries("011", asked -> asked.get("cntySgn").matches("[A-Za-z]{2}")
                ? book.named(lookups.jdbc(), "FOREIGN_SUPPLIER", asked.get("cntySgn").toUpperCase(java.util.Locale.ROOT) + ANY,
                        asked.get("conm"), names.today()) : List.of(),
                (asked, e) -> new Row().put("ovrsSplrSgn", e.code()).put("splrConm", e.name()).put("rprsSgn", e.code())
                        .put("splrCntyAbrt", e.code().substring(0, 2)).put("useStopStts", e.valid() ? "N" : "Y").put("athzDt", e.from()));
    }

    /** API013 관세사 목록; the office under which a broker works is not kept. */
    @Bean
    LookUp brokerList() {
        return new OfEntries("013", asked -> asked.has("lcaSgn") ? book.coded(lookups.jdbc(), "DECLARANT", asked.get("lcaSgn"), names.today())
                : asked.has("lcaNm") ? book.named(lookups.jdbc(), "DECLARANT", ANY, asked.get("lcaNm"), names.today()) : List.of(),
                (asked, e) -> new Row().put("lcaSgn", e.code()).put("lcaNm", e.name()));
    }

    /** API014 관세사 내역. */
    @Bean
    LookUp brokerByCode() {
        return coded("014", "DECLARANT", ANY, "lcaSgn", e -> new Row().put("lcaSgn", e.code()).put("dcerPcd", e.code())
                .put("lcaConm", e.name()));
    }

    private LookUp listed(String api, String scheme, String form, String parameter, Function<Entry, Row> row) {
        return new OfEntries(api, asked -> book.named(lookups.jdbc(), scheme, form, asked.get(parameter), names.today()),
                (asked, entry) -> row.apply(entry));
    }

    private LookUp coded(String api, String scheme, String form, String parameter, Function<Entry, Row> row) {
        return new OfEntries(api, asked -> book.coded(lookups.jdbc(), scheme, asked.get(parameter), names.today()).stream()
                .filter(entry -> entry.code().matches(form)).toList(), (asked, entry) -> row.apply(entry));
    }
}
