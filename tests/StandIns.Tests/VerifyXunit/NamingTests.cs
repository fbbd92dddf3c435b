namespace StandIns.Tests;

public sealed class NamingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Type_and_method() =>
        Makes("NamingTests.Type_and_method.received.txt", Verify("text"));

    [Fact]
    public Task Extension() => Makes("NamingTests.Extension.received.csv", Verify("text", "csv"));

    [Theory]
    [InlineData(3, "a/b:c")]
    public Task Parameters(int count, string name) =>
        Makes("NamingTests.Parameters_count=3_name=a-b-c.received.txt", Verify("text").UseParameters(count, name));

    [Theory]
    [InlineData(0.25, true, null)]
    public Task More_parameters(double sigma, bool flag, string? nothing) =>
        Makes(
            "NamingTests.More_parameters_sigma=0.25_flag=True_nothing=null.received.txt",
            Verify("text").UseParameters(sigma, flag, nothing));

    [Theory]
    [InlineData(new[] { 1, 2 })]
    public Task A_list_is_one_parameter(int[] values) =>
        Makes("NamingTests.A_list_is_one_parameter_values=1,2.received.txt", Verify("text").UseParameters(values));

    [Theory]
    [InlineData(1, 2)]
    public Task Only_the_first_parameter(int first, int second) =>
        Makes("NamingTests.Only_the_first_parameter_first=1.received.txt", Verify($"{second}").UseParameters(first));

    [Fact]
    public Task Own_method_name() => Makes("NamingTests.other.received.txt", Verify("text").UseMethodName("other"));

    [Fact]
    public Task Own_type_name() => Makes("Other.Own_type_name.received.txt", Verify("text").UseTypeName("Other"));

    [Fact]
    public Task Own_file_name() => Makes("whole.received.txt", Verify("text").UseFileName("whole"));

    [Fact]
    public async Task Settings_object()
    {
        var settings = new VerifySettings();
        settings.UseMethodName("from-settings");
        await Makes("NamingTests.from-settings.received.txt", Verify("text", settings));
    }

    [Fact]
    public async Task A_file_keeps_its_extension()
    {
        _folder.Write("source.png", 1, 2);
        await Fails(VerifyFile(_folder.At("source.png")));
        Assert.Contains("NamingTests.A_file_keeps_its_extension.received.png", _folder.Files);
    }

    [Fact]
    public Task Parameters_of_a_test_that_has_none() =>
        Makes("NamingTests.Parameters_of_a_test_that_has_none.received.txt", Verify("text").UseParameters(1));

    [Theory]
    [InlineData(1)]
    public async Task Too_many_parameters(int one)
    {
        await Fails(Verify("text").UseParameters(one, 2));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task One_name_is_good_for_one_verification()
    {
        await Fails(Verify("text"));
        var second = await Assert.ThrowsAnyAsync<Exception>(() => Verify("text").UseDirectory(_folder.Path).ToTask());
        Assert.Contains("The prefix has already been used", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_exclude_each_other()
    {
        Refused(() => Verify("text").UseFileName("a").UseMethodName("b"));
        Refused(() => Verify("text").UseTypeName("a").UseFileName("b"));
        Refused(() => Verify("text").UseFileName("a").UseParameters(1));
        Refused(() => Verify("text").UseFileName("a/b"));
        Refused(() => Verify("text").UseDirectory(""));

        static void Refused(Func<object> configure) => Assert.ThrowsAny<Exception>(configure);
    }

    public class Nested
    {
        [Fact]
        public async Task Type()
        {
            using var folder = new TempFolder();
            await Assert.ThrowsAnyAsync<Exception>(() => Verify("text").UseDirectory(folder.Path).ToTask());
            Assert.Equal(["NamingTests.Nested.Type.received.txt"], folder.Files);
        }
    }

    private async Task Makes(string file, SettingsTask verification)
    {
        await Fails(verification);
        Assert.Equal([file], _folder.Files);
    }

    private Task<Exception> Fails(SettingsTask verification) =>
        Assert.ThrowsAnyAsync<Exception>(() => verification.UseDirectory(_folder.Path).ToTask());
}
