package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.Artifact;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.TextAnnotation;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpass.processes.Models.Model;

/** People read ids in logs and names on the screen: both speak, the names in two languages. */
class NamesTest {
    private static final String SPEAKING = "[A-Z][A-Za-z]+_[A-Z][A-Za-z0-9]*";
    /** What an editor invents: seven characters after the underscore, the first a 0 or 1. */
    private static final String INVENTED = ".*_[01][a-z0-9]{6}";

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void theFileIsNamedAsTheProcess(Model model) {
        assertThat(model.file().getFileName()).hasToString(model.process().getId() + ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void theProcessCarriesAVersionTag(Model model) {
        assertThat(Models.extension(model.process(), ZeebeVersionTag.class)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void idsSpeak(Model model) {
        assertThat(elements(model).map(BaseElement::getId))
                .allSatisfy(id -> assertThat(id).matches(SPEAKING).doesNotMatch(INVENTED));
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void everyNameHasItsKorean(Model model) {
        Set<String> named = Stream.concat(Stream.of((BaseElement) model.process()), elements(model))
                .filter(element -> element.getAttributeValue("name") != null || element instanceof TextAnnotation)
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        var korean = Models.korean(model.file());
        assertThat(korean.keySet()).isEqualTo(named);
        assertThat(korean.values()).allSatisfy(text -> assertThat(text).containsPattern("[가-힣]"));
    }

    private static Stream<BaseElement> elements(Model model) {
        return Stream.of(FlowElement.class, Artifact.class, Message.class)
                .flatMap(type -> model.all(type).map(BaseElement.class::cast));
    }
}
