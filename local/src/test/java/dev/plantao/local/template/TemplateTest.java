package dev.plantao.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void intrinsics_come_to_names_and_arns_of_this_machine() {
    assertThat(value("!Ref Stage")).isEqualTo("local");
    assertThat(value("!Ref Number")).isEqualTo("000000000000");
    assertThat(value("!Ref AWS::Region")).isEqualTo("eu-central-1");
    assertThat(value("!Ref Queue"))
        .isEqualTo("https://sqs.eu-central-1.amazonaws.com/000000000000/plantao-Queue");
    assertThat(value("!GetAtt Queue.Arn"))
        .isEqualTo("arn:aws:sqs:eu-central-1:000000000000:plantao-Queue");
    assertThat(value("{\"Fn::GetAtt\": [Bucket, Arn]}")).isEqualTo("arn:aws:s3:::plantao-bucket");
    assertThat(value("!Sub '${AWS::StackName}/${Queue.Arn}/${!Literal}'"))
        .isEqualTo("plantao/arn:aws:sqs:eu-central-1:000000000000:plantao-Queue/${Literal}");
    assertThat(value("!Sub ['${A}-${Stage}', {A: !Ref Bucket}]")).isEqualTo("plantao-bucket-local");
    assertThat(value("!Join ['-', [a, !Ref Stage]]")).isEqualTo("a-local");
    assertThat(value("!If [IsLocal, yes, no]")).isEqualTo("yes");
    assertThat(value("!If [Never, 1, 2]")).isEqualTo("2");
    assertThat(value("!Select [1, !Split [',', 'a,b']]")).isEqualTo("b");
    assertThat(value("!FindInMap [Sizes, !Ref Stage, small]")).isEqualTo("one");
    assertThat(value("!Ref Function.Alias"))
        .isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:plantao-Function:live");
  }

  @Test
  void what_cannot_be_resolved_fails_where_it_is_needed_and_says_so() {
    assertThatThrownBy(() -> value("!Ref Nothing"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Function.Environment.Variables.VALUE")
        .hasMessageContaining("Nothing");
    assertThatThrownBy(() -> value("!GetAtt Odd.Colour"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Odd.Colour");
  }

  @Test
  void what_cannot_be_resolved_and_is_not_needed_does_no_harm() {
    var template =
        Template.parse(
            """
            Resources:
              Alarm:
                Type: AWS::CloudWatch::Alarm
                Properties: {Threshold: !ImportValue nowhere}
            """,
            Map.of());

    assertThat(Wiring.of(template).functions()).isEmpty();
  }

  @Test
  void the_wiring_names_what_invokes_what() {
    var template = Template.read(Path.of("src/test/resources/toy-template.yaml"), Map.of());
    var wiring = Wiring.of(template);

    assertThat(wiring.routes())
        .contains(
            new Wiring.Route("plantao-ApiFunction", "POST", "/items", false),
            new Wiring.Route("plantao-ApiFunction", "GET", "/open", true));
    assertThat(wiring.streams())
        .singleElement()
        .satisfies(stream -> {
          assertThat(stream.table()).isEqualTo("plantao-Table");
          assertThat(stream.retries()).isEqualTo(2);
          assertThat(stream.bisect()).isTrue();
          assertThat(stream.partial()).isTrue();
          assertThat(stream.onFailure())
              .contains("arn:aws:sqs:eu-central-1:000000000000:plantao-dead");
        });
    assertThat(wiring.rates())
        .containsExactly(
            new Wiring.Rate(
                "plantao-TickFunction-EachMinute",
                "plantao-TickFunction",
                Duration.ofMinutes(1),
                "{\"tick\": true}"));
    assertThat(wiring.queues())
        .contains(
            new Wiring.Queue(
                "plantao-Work",
                Duration.ofMinutes(1),
                Duration.ZERO,
                java.util.Optional.of("plantao-dead"),
                2))
        .noneMatch(queue -> queue.name().contains("OnlyElsewhere"));
    assertThat(wiring.scheduleGroups()).containsExactly("timers");
  }

  @Test
  void parameters_given_take_the_place_of_defaults() {
    var template =
        Template.read(
            Path.of("src/test/resources/toy-template.yaml"), Map.of("Stage", "elsewhere"));

    assertThat(template.resource("OnlyElsewhere")).isPresent();
  }

  private static String value(String intrinsic) {
    var template =
        Template.parse(
            """
            Parameters:
              Stage: {Type: String, Default: local}
              Number: {Type: String, Default: "000000000000"}
            Mappings:
              Sizes: {local: {small: one}}
            Conditions:
              IsLocal: !Equals [!Ref Stage, local]
              Never: !And [!Condition IsLocal, !Not [!Condition IsLocal]]
            Resources:
              Bucket: {Type: "AWS::S3::Bucket"}
              Queue: {Type: "AWS::SQS::Queue"}
              Odd: {Type: "AWS::Odd::Thing"}
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: x.Y
                  Environment:
                    Variables:
                      VALUE: %s
            """
                .formatted(intrinsic),
            Map.of());
    return String.valueOf(Wiring.of(template).functions().getFirst().environment().get("VALUE"));
  }
}
