package org.openpass.engine.reading;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Two versions of a process, a mapping and where an instance stands: what the rules say of it, and what the engine says.
 *
 * @param rule why it cannot be moved; null: it can
 * @param said what stands in the engine's refusal; null: it takes it
 */
public record MigrationPair(String name, byte[] source, byte[] target, List<MappedElement> mapping, Position stands,
        MigrationRule rule, String said) {

    static MigrationPair of(String name, BpmnModelInstance source, BpmnModelInstance target) {
        return new MigrationPair(name, bytes(source), bytes(target), List.of(), new Position(List.of(), List.of()), null, null);
    }

    private static byte[] bytes(BpmnModelInstance model) {
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    /** @param pairs {@code A} or {@code A>B} */
    MigrationPair maps(String... pairs) {
        return new MigrationPair(name, source, target, Arrays.stream(pairs).map(pair -> pair.split(">"))
                .map(pair -> new MappedElement(pair[0], pair[pair.length - 1])).toList(), stands, rule, said);
    }

    MigrationPair stands(String... active) {
        return new MigrationPair(name, source, target, mapping, new Position(List.of(active), stands.awaited()), rule, said);
    }

    MigrationPair awaits(String join) {
        return new MigrationPair(name, source, target, mapping, new Position(stands.active(), List.of(join)), rule, said);
    }

    MigrationPair refused(MigrationRule why, String words) {
        return new MigrationPair(name, source, target, mapping, stands, why, words);
    }

    /** The ids of its processes. */
    public String from() {
        return name + "-from";
    }

    public String to() {
        return name + "-to";
    }

    @Override
    public String toString() {
        return name;
    }
}
