package org.openpass.administration.rates;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openpass.gateway.xml.SecureXml;
import org.openpass.gateway.xml.XmlRefused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Rates as rows of their table, out of a CSV file with its columns, or out of the answer of UNI-PASS's open API 012
 * (관세환율정보조회): {@code currSgn}, {@code fxrt}, {@code aplyBgnDt}, {@code imexTp} (1 export, 2 import).
 */
final class RateReading {

    private static final List<String> COLUMNS = List.of("currency", "direction", "valid_from", "rate");
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();
    private static final String ROW = "trifFxrtInfoQryRsltVo";
    private static final Map<String, String> DIRECTIONS = Map.of("1", "EXPORT", "2", "IMPORT");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RateReading() {
    }

    /** @throws RatesUnread when they cannot be read, with the row and what is wrong */
    static List<Map<String, String>> rows(byte[] read) {
        List<Map<String, String>> rows = beginsAsXml(read) ? xml(read) : csv(read);
        for (int i = 0; i < rows.size(); i++) {
            day(rows.get(i).get("valid_from"), i + 1);
        }
        return rows;
    }

    private static boolean beginsAsXml(byte[] read) {
        for (byte each : read) {
            if (each == '<') {
                return true;
            }
            if (each > ' ') {
                return false;
            }
        }
        return false;
    }

    private static void day(String day, int row) {
        try {
            LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw new RatesUnread("Row " + row + ": " + day + " is no day like 2026-12-06");
        }
    }

    private static List<Map<String, String>> csv(byte[] read) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSV.parse(new StringReader(text(read)))) {
            List<String> missing = COLUMNS.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
            if (!missing.isEmpty()) {
                throw new RatesUnread("The first row names no column " + String.join(", ", missing));
            }
            for (CSVRecord line : parser) {
                Map<String, String> row = new HashMap<>();
                for (String column : COLUMNS) {
                    row.put(column, line.get(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw e instanceof RatesUnread unread ? unread : new RatesUnread("It is no CSV: " + e.getMessage());
        }
    }

    private static String text(byte[] read) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static List<Map<String, String>> xml(byte[] read) {
        try {
            Document document = new SecureXml().parse(read);
            String notice = text(document.getDocumentElement(), "ntceInfo");
            if (!notice.isEmpty()) {
                throw new RatesUnread("The source says: " + notice);
            }
            NodeList found = document.getElementsByTagNameNS("*", ROW);
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                Element row = (Element) found.item(i);
                rows.add(Map.of("currency", text(row, "currSgn"), "rate", text(row, "fxrt"), "valid_from",
                        dashed(text(row, "aplyBgnDt"), i + 1), "direction",
                        DIRECTIONS.getOrDefault(text(row, "imexTp"), text(row, "imexTp"))));
            }
            return rows;
        } catch (XmlRefused refused) {
            throw new RatesUnread("It is no XML that can be read: " + refused.getMessage());
        }
    }

    private static String dashed(String day, int row) {
        try {
            return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeException none) {
            throw new RatesUnread("Row " + row + ": " + day + " is no day like 20261206");
        }
    }

    private static String text(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
