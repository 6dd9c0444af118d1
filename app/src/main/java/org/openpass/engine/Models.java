package org.openpass.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The deployed models and the metadata that stands on their elements as {@code zeebe:property}. */
@Component
public class Models {

    /**
     * An element of a deployed model.
     *
     * @param properties trader.ko, trader.en, status, role, article, owner, goal …, as lint requires them
     */
    public record Element(String id, String type, String name, Map<String, String> properties) {
    }

    private record Place(long definitionKey, String elementId) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<Place, Element> known = new ConcurrentHashMap<>();

    Models(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The element of the release; a release never changes, so what was found is remembered. */
    public Optional<Element> element(long definitionKey, String elementId) {
        Place place = new Place(definitionKey, elementId);
        Element element = known.get(place);
        if (element == null) {
            element = jdbc.sql("""
                    select type, name, properties::text as properties from engine.model_elements
                    where definition_key = ? and element_id = ?
                    """).params(definitionKey, elementId).query((rs, n) -> new Element(elementId, rs.getString("type"),
                    rs.getString("name"), json.readValue(rs.getString("properties"), new TypeReference<>() { })))
                    .optional().orElse(null);
            if (element != null) {
                known.put(place, element);
            }
        }
        return Optional.ofNullable(element);
    }

    /** Whether the element is one of those of which an event-based gateway waits for the first. */
    public boolean behindEventGateway(long definitionKey, String elementId) {
        return jdbc.sql("""
                select exists (select 1 from engine.model_flows f join engine.model_elements g
                    on g.definition_key = f.definition_key and g.element_id = f.source_id
                    where f.definition_key = ? and f.target_id = ? and g.type = 'eventBasedGateway')
                """).params(definitionKey, elementId).query(Boolean.class).single();
    }

    /** All elements of the release that have the property, in the order in which they stand in its file. */
    public List<Element> having(long definitionKey, String property) {
        String bpmn = bpmn(definitionKey).orElse("");
        return jdbc.sql("""
                select element_id, type, name, properties::text as properties from engine.model_elements
                where definition_key = ? and jsonb_exists(properties, ?)
                """).params(definitionKey, property).query((rs, n) -> new Element(rs.getString("element_id"),
                rs.getString("type"), rs.getString("name"), json.readValue(rs.getString("properties"),
                new TypeReference<Map<String, String>>() { }))).list().stream()
                .sorted(Comparator.comparing(element -> bpmn.indexOf("id=\"" + element.id() + "\""))).toList();
    }

    /** Stores the elements and flows of a model that was just deployed. */
    void keep(long definitionKey, byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            if (element instanceof SequenceFlow flow) {
                jdbc.sql("insert into engine.model_flows values (?, ?, ?, ?) on conflict do nothing")
                        .params(definitionKey, flow.getId(), flow.getSource().getId(), flow.getTarget().getId())
                        .update();
            } else {
                jdbc.sql("insert into engine.model_elements values (?, ?, ?, ?, ?::jsonb) on conflict do nothing")
                        .params(definitionKey, element.getId(), element.getElementType().getTypeName(),
                                element.getName(), json.writeValueAsString(properties(element))).update();
            }
        }
    }

    private static Map<String, String> properties(FlowElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        ZeebeProperties found = element.getSingleExtensionElement(ZeebeProperties.class);
        if (found != null) {
            found.getProperties().forEach(p -> properties.put(p.getName(), p.getValue()));
        }
        return properties;
    }

    /** The BPMN XML of a release. */
    public Optional<String> bpmn(long definitionKey) {
        return jdbc.sql("select bpmn from engine.releases where definition_key = ?").param(definitionKey)
                .query(String.class).optional();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
