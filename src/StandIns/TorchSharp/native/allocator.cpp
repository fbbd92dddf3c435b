// Keeps the memory of large tensors for the next ones. A training step asks for the same sizes as the one before it; fresh from
// the system, a block's pages are zeroed at their first touch, which took 40 % of a step of an AE at 128², batch 32.
// Never holds more than was in use at once, and nothing when nothing is: the peak is that of the default allocator.
#include <c10/core/CPUAllocator.h>

#if defined(__linux__)
#include <sys/mman.h>
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <new>
#include <unordered_map>

namespace {

constexpr size_t Large = size_t(1) << 20;
constexpr size_t HugePage = size_t(2) << 20;
constexpr size_t Alignment = 64;  // libtorch's own

class Blocks {
public:
    void* take(size_t bytes) {
        const size_t size = (bytes + HugePage - 1) / HugePage * HugePage;
        std::lock_guard<std::mutex> lock(mutex_);
        auto fit = spare_.lower_bound(size);
        if (fit == spare_.end() || fit->first > size + size / 8) return use(map(size), size);
        void* memory = use(fit->second, fit->first);
        spare_.erase(fit);
        return memory;
    }

    // False: the memory is not from here.
    bool giveBack(void* memory) {
        std::lock_guard<std::mutex> lock(mutex_);
        auto block = used_.find(memory);
        if (block == used_.end()) return false;
        inUse_ -= block->second;
        spare_.emplace(block->second, memory);
        used_.erase(block);
        while (inUse_ == 0 && !spare_.empty()) unmapLargest();
        return true;
    }

private:
    std::mutex mutex_;
    std::multimap<size_t, void*> spare_;
    std::unordered_map<void*, size_t> used_;
    size_t inUse_ = 0, mapped_ = 0, peak_ = 0;

    void* use(void* memory, size_t size) {
        used_[memory] = size;
        inUse_ += size;
        return memory;
    }

    void* map(size_t size) {
        peak_ = std::max(peak_, inUse_ + size);
        while (!spare_.empty() && mapped_ + size > peak_) unmapLargest();
        void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) throw std::bad_alloc();
        madvise(memory, size, MADV_HUGEPAGE);  // a wish
        mapped_ += size;
        return memory;
    }

    void unmapLargest() {
        auto largest = std::prev(spare_.end());
        munmap(largest->second, largest->first);
        mapped_ -= largest->first;
        spare_.erase(largest);
    }
};

// Outlives every tensor, also those that are freed while the process ends.
Blocks& blocks() {
    static auto* all = new Blocks;
    return *all;
}

void release(void* memory) {
    if (!blocks().giveBack(memory)) free(memory);
}

void* take(size_t bytes) {
    if (bytes == 0) return nullptr;
    if (bytes >= Large) return blocks().take(bytes);
    void* memory = aligned_alloc(Alignment, (bytes + Alignment - 1) / Alignment * Alignment);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

c10::DataPtr own(void* memory) { return {memory, memory, &release, c10::Device(c10::DeviceType::CPU)}; }

// No `override` where versions of libtorch differ: `allocate` is const until 2.2, `copy_data` is there since.
class Allocator final : public c10::Allocator {
public:
    c10::DataPtr allocate(size_t bytes) const { return own(take(bytes)); }
    c10::DataPtr allocate(size_t bytes) { return own(take(bytes)); }
    void copy_data(void* to, const void* from, size_t bytes) const { std::memcpy(to, from, bytes); }
    c10::DeleterFnPtr raw_deleter() const override { return &release; }
};

const bool installed = (c10::SetCPUAllocator(new Allocator, 1), true);

}  // namespace
#endif
