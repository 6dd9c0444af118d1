package org.openpass.gateway.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.cargo.BillLine;
import org.openpass.cargo.Fault;
import org.openpass.cargo.LineSpool;
import org.openpass.cargo.SheetLines;
import org.openpass.cargo.Submissions;
import org.openpass.cargo.VoyageFields;
import org.openpass.terms.Limits;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a manifest as JSON, line by line: its lines go to the disk as they come, however many. A line becomes a tree of many times its
 * length, so a first pass, which keeps nothing, finds those that are too long for it.
 */
@Component
class ManifestJson {

    /** Of a line as it is written, in characters: names, marks and spaces count. */
    private static final int LONGEST_WRITTEN = 8 * SheetLines.LONGEST_LINE;
    /** Of fields that the head does not have, so many are told. */
    private static final int MOST_UNKNOWN = 100;
    /** The message, its lines, a line, its containers, one of them, its seals. */
    private static final int DEEPEST = 10;
    /** Where a line lies. */
    private static final int OF_LINES = 2;

    private final JsonMapper json;
    /** Behind a line others stand. */
    private final ObjectReader lines;
    private final Limits limits;

    ManifestJson(Limits limits) {
        // Names that are kept to be known again would fill the memory: those of a message may all be different.
        this.json = JsonMapper.builder(JsonFactory.builder().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_WRITTEN).build())
                .build()).build();
        this.lines = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.limits = limits;
    }

    /** The fields of the head, and all that cannot be read. */
    record Reading(Map<String, String> head, List<Fault> faults) {
    }

    Reading read(Path body, Path spooled) throws IOException {
        Map<String, String> head = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        BitSet tooLong = tooLong(body);
        try (JsonParser parser = json.createParser(body); LineSpool spool = new LineSpool(spooled)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(Fault.of("", "manifest.json", "{ }"));
                return new Reading(head, faults);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("lines") && value == JsonToken.START_ARRAY) {
                    lines(parser, spool, tooLong, faults);
                } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    tell(faults, Fault.of(shown(name), "manifest.type", shown(name)));
                } else if (value != JsonToken.VALUE_NULL && (head.size() < MOST_UNKNOWN || VoyageFields.MANIFEST.contains(name))) {
                    head.put(name, parser.getValueAsString());
                }
            }
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            faults.add(Fault.of("", "manifest.malformed", at == null ? "0" : String.valueOf(at.getLineNr()),
                    at == null ? "0" : String.valueOf(at.getColumnNr())));
        }
        return new Reading(head, faults);
    }

    /** The places of the lines that are not to be read; of a message that is malformed, up to there. */
    private BitSet tooLong(Path body) throws IOException {
        BitSet found = new BitSet();
        try (JsonParser parser = json.createParser(body)) {
            int depth = 0;
            int number = 0;
            long began = 0;
            boolean inLines = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                long at = parser.currentLocation().getCharOffset();
                // They may be written in several lists; they are counted on, as they are when they are read.
                inLines = depth < OF_LINES ? token == JsonToken.START_ARRAY && "lines".equals(parser.currentName()) : inLines;
                number += inLines && depth == OF_LINES && !token.isStructEnd() ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (at - began > LONGEST_WRITTEN) {
                    found.set(number);
                }
                began = depth <= OF_LINES ? at : began;
            }
        } catch (JacksonException malformed) {
            return found;
        }
        return found;
    }

    private void lines(JsonParser parser, LineSpool spool, BitSet tooLong, List<Fault> faults) throws IOException {
        int most = limits.of(SheetLines.MOST_LINES);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int number = spool.count() + 1;
            if (number > most || faults.size() >= Submissions.MOST_ERRORS) {
                if (number == most + 1) {
                    faults.add(Fault.of("lines", "manifest.manyLines", String.valueOf(most)));
                }
                parser.skipChildren();
                continue;
            }
            if (tooLong.get(number)) {
                parser.skipChildren();
                faults.add(Fault.at(number, "", "line.long", String.valueOf(SheetLines.LONGEST_LINE)));
                spool.line(Map.of());
                continue;
            }
            JsonNode line = lines.readTree(parser);
            if (line.isObject()) {
                spool.line(line(line, number, faults));
            } else {
                faults.add(Fault.at(number, "", "line.type", "{ }"));
                spool.line(Map.of());
            }
        }
    }

    private static Map<String, String> line(JsonNode line, int number, List<Fault> faults) {
        Map<String, String> cells = new LinkedHashMap<>();
        int[] length = {0};
        line.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (!BillLine.COLUMNS.contains(name)) {
                tell(faults, Fault.at(number, shown(name), "line.unknownField", shown(name)));
            } else if (name.equals("containers") && value.isArray()) {
                cells.put(name, value.valueStream().map(ManifestJson::container).collect(Collectors.joining(" ")));
            } else if (value.isContainer()) {
                tell(faults, Fault.at(number, name, "line.type", name));
            } else if (!value.isNull()) {
                cells.put(name, value.asString());
            }
            length[0] += cells.getOrDefault(name, "").length();
        });
        if (length[0] > SheetLines.LONGEST_LINE) {
            faults.add(Fault.at(number, "", "line.long", String.valueOf(SheetLines.LONGEST_LINE)));
            return Map.of();
        }
        List<Fault> unkept = LineSpool.unkept(number, cells);
        unkept.forEach(fault -> tell(faults, fault));
        return unkept.isEmpty() ? cells : Map.of();
    }

    /** As sheets write one; what is none is told when the line is checked. */
    private static String container(JsonNode container) {
        String seals = container.path("seals").valueStream().map(JsonNode::asString).map(ManifestJson::word).collect(Collectors.joining("+"));
        return word(container.isObject() ? container.path("number").asString("") : container.asString("")) + "/"
                + word(container.path("size").asString("")) + "/" + seals;
    }

    private static String word(String text) {
        return text.replaceAll("[\\s/+]", "");
    }

    private static void tell(List<Fault> faults, Fault fault) {
        if (faults.size() < Submissions.MOST_ERRORS) {
            faults.add(fault);
        }
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
