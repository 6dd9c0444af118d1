package org.openpass.engine.reading;

import java.util.List;

/**
 * Where an instance stands. Thousands of cases have a few hundred positions.
 *
 * @param active ids of the elements that are active, sub-processes with what stands in them
 * @param awaited ids of joining gateways to which a flow was taken and which wait for others
 */
public record Position(List<String> active, List<String> awaited) {

    public Position {
        active = active.stream().distinct().sorted().toList();
        awaited = awaited.stream().distinct().sorted().toList();
    }
}
