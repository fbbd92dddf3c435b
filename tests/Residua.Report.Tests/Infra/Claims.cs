namespace Residua.Report.Tests.Infra;

/// <summary>Claims with every verdict that a phantom can get, and with words that are dangerous in a page.</summary>
internal static class Claims
{
    public const string Hostile = """<script>document.title = "stolen"</script> "quoted" & 'single' <b id="injected">bold</b>""";

    public const string HeatMap = "AP over intensity and sigma";

    public const string Histogram = "Intensities of the foreground";

    /// <summary>A published map of the tiny run's size, all 0.5.</summary>
    public const string PublishedMap = """
        intensity,0,1.25,2.5,3.75,5
        0,0.5,0.5,0.5,0.5,0.5
        0.3333333333333333,0.5,0.5,0.5,0.5,0.5
        0.6666666666666666,0.5,0.5,0.5,0.5,0.5
        1,0.5,0.5,0.5,0.5,0.5

        """;

    public const string PublishedHistogram = """
        edge_low,edge_high,count
        0,0.5,600
        0.5,1,400

        """;

    public static string Yaml { get; } = $$"""
        paper: "{{Escaped(Hostile)}}"
        claims:
          - id: heat-map
            statement: "{{HeatMap}}"
            source: here
            obtained: made up
            evidence: held-out
            controls: [black-reconstruction]
            experiment: experiment-1
            measure: { kind: mean-absolute-difference, reference: experiment-1-heat-map.csv, shape: [4, 5] }
            tolerance: { published: 0.01, phantom: 0.9, why: "anything is good enough" }
          - id: histogram
            statement: "{{Histogram}}"
            source: here
            obtained: made up
            evidence: fitted
            controls: [black-reconstruction]
            experiment: experiment-1
            table: histogram.csv
            measure: { kind: total-variation, reference: experiment-1-histogram.csv, shape: [100, 2] }
            tolerance: { published: 0, phantom: 0, why: "never so near" }
          - id: hostile
            statement: "{{Escaped(Hostile)}}"
            source: "{{Escaped(Hostile)}}"
            obtained: "{{Escaped(Hostile)}}"
            evidence: derived
            controls: [black-reconstruction]
            experiment: experiment-1
            measure: { kind: minimum, shape: [4, 5] }
            expected: { at-least: 0 }
            tolerance: { published: 0, phantom: 0, why: "{{Escaped(Hostile)}}" }
          - id: too-small
            statement: "Of a table of another size"
            source: here
            obtained: made up
            evidence: by-construction
            controls: [black-reconstruction]
            experiment: experiment-1
            measure: { kind: minimum, shape: [100, 100] }
            expected: { at-least: 0 }
            tolerance: { published: 0, phantom: 0, why: "it is not compared" }
          - id: needs-a-model
            statement: "Of a model that is not there"
            source: here
            obtained: made up
            evidence: held-out
            controls: [black-reconstruction]
            measure: { shape: [] }
            not-run: "{{Escaped(Hostile)}}"

        """;

    private static string Escaped(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);
}
