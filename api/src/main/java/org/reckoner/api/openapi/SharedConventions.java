// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says once what holds for every operation: how to sign in, and what an error looks like. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedConventions implements OASFilter {
  private static final String PROBLEM = "Problem";
  private static final String TOKEN = "token";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components = api.getComponents();
    TruthfulSchemas.in(components);
    components.addSchema(PROBLEM, problem());
    // What the library for problems would describe them as; ours stands in their place.
    components.removeSchema("HttpProblem");
    components.removeSchema("HttpValidationProblem");
    components.addSecurityScheme(
        TOKEN,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description(
                "An API token or a token of the OpenID provider; not asked for in the local mode."));
    api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
    Examples examples = Examples.load();
    api.getPaths().getPathItems().forEach((path, item) -> complete(path, item, examples));
  }

  private static void complete(String path, PathItem item, Examples examples) {
    for (Map.Entry<PathItem.HttpMethod, Operation> one : item.getOperations().entrySet()) {
      Operation operation = one.getValue();
      examples.addTo(operation, one.getKey() + " " + path);
      operation
          .getResponses()
          .setDefaultValue(
              OASFactory.createAPIResponse()
                  .description("A problem (RFC 9457); its type is explained at its address")
                  .content(
                      OASFactory.createContent()
                          .addMediaType(
                              "application/problem+json",
                              OASFactory.createMediaType()
                                  .schema(
                                      OASFactory.createSchema()
                                          .ref("#/components/schemas/" + PROBLEM)))));
      if (one.getKey() == PathItem.HttpMethod.GET && answersJson(operation)) {
        List<Parameter> parameters =
            operation.getParameters() == null
                ? new ArrayList<>()
                : new ArrayList<>(operation.getParameters());
        parameters.add(fields());
        operation.setParameters(parameters);
      }
    }
  }

  private static boolean answersJson(Operation operation) {
    return operation.getResponses().getAPIResponses().values().stream()
        .anyMatch(
            answer ->
                answer.getContent() != null
                    && answer.getContent().getMediaTypes().containsKey("application/json"));
  }

  private static Parameter fields() {
    return OASFactory.createParameter()
        .name("fields")
        .in(Parameter.In.QUERY)
        .description(
            "Only these members, with a point for those inside others: key,values.property")
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("What is wrong, by RFC 9457")
        .addProperty("type", text("What sort of problem; explained at this address"))
        .addProperty("title", text("The sort of problem in words"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong here, in a sentence"))
        .addProperty("instance", text("What was asked for"))
        .addProperty(
            "violations",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("Which values are not allowed, and why; where it is about values")
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
        .required(List.of("type", "title", "status"))
        .addExample(
            Map.of(
                "type", "/api/v1/problems/not-found",
                "title", "There is no such thing",
                "status", 404,
                "detail", "There is no incident '999'.",
                "instance", "/api/v1/incidents/999"));
  }

  private static Schema text(String meaning) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(meaning);
  }
}
