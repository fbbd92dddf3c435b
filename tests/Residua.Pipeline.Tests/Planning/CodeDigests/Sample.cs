namespace Residua.Pipeline.Tests.Planning.CodeDigests;

/// <summary>A small product of two steps.</summary>
internal static class Sample
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Reflection;
        using System.Threading.Tasks;

        [assembly: AssemblyProduct("Residua")]

        namespace Sample;

        public static class Steps
        {
            public static double Blur(double x) => Filter.Apply(x);

            public static double Train(Model model) => model.Loss(1) + Trainer.Rate;
        }

        public static class Filter
        {
            // The kernel ends here.
            private const double Cut = 4;

            private static readonly double[] Weights = [1, 2, 3, 5, 8, 13, 21, 34, 55];

            public static double Apply(double x)
            {
                var grid = new double[1, 1];
                grid[0, 0] = Math.Max(x, "".Length);
                var sum = new[] { grid[0, 0] }.Select(value => value * Cut).Sum() + Halves(x).Sum() + Wait(x).Result;
                return sum * Weights[0] * Shape.Of(2).Area() + Table().Length + Mode.Same.ToString().Length;
            }

            private static IEnumerable<double> Halves(double x)
            {
                yield return x / 2;
            }

            private static async Task<double> Wait(double x)
            {
                await Task.Yield();
                return x + 7;
            }

            private static Stream Table() => typeof(Filter).Assembly.GetManifestResourceStream("table.csv");
        }

        public enum Mode { Same, Other }

        public abstract class Shape
        {
            public abstract double Area();

            public static Shape Of(double size) => new Disk(size);
        }

        public sealed class Disk(double radius) : Shape
        {
            public override double Area() => 3.14 * radius * radius;
        }

        public sealed class Square(double side) : Shape
        {
            public override double Area() => 1.0 * side * side;
        }

        public static class Trainer
        {
            public static double Rate { get; } = 0.001;
        }

        public abstract class Model
        {
            public abstract double Loss(double x);
        }

        public sealed class Auto : Model
        {
            public override double Loss(double x) => x * 11;
        }

        public sealed class Diffusion : Model
        {
            public override double Loss(double x) => x * 12;
        }
        """;

    /// <summary>A change of the source, by a word for it.</summary>
    public static (string Before, string After) Change(string word) => word switch
    {
        "a comment" => ("// The kernel ends here.", "// The kernel ends here, at\n    // four times sigma.\n"),
        "formatting" =>
            ("public static double Blur(double x) => Filter.Apply(x);",
            "public static double Blur(double x)\n{ return Filter.Apply(x); }"),
        "a constant" => ("Cut = 4", "Cut = 3"),
        "a table of constants" => ("34, 55]", "34, 56]"),
        "a lambda" => ("value * Cut", "value + Cut"),
        "a lambda added above" =>
            ("private static IEnumerable",
            "public static Func<int> New() => () => 3;\n private static IEnumerable"),
        "a method added above" =>
            ("public static double Apply",
            "public static int New(Func<int, int> f) => f(3);\n public static double Apply"),
        "an iterator" => ("x / 2", "x / 3"),
        "an asynchronous method" => ("x + 7", "x + 8"),
        "an override" => ("3.14 *", "3.15 *"),
        "an override of a type that is never made" => ("1.0 * side", "2.0 * side"),
        "a type added" =>
            ("public enum Mode",
            "public sealed class New : Shape { public override double Area() => 0; }\n public enum Mode"),
        "the name of a value that is printed" => ("Same, Other", "Same, Else"),
        "the trainer" => ("0.001", "0.002"),
        "the model in the settings" => ("x * 11", "x * 10"),
        "another model" => ("x * 12", "x * 10"),
        _ => throw new ArgumentException(word),
    };
}
